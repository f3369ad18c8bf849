package throughline.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the flow runs. */
@Readiness
@ApplicationScoped
public class FlowHealth implements HealthCheck {

    private final Wiring wiring;

    FlowHealth(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("The flow runs").status(wiring.flows()).build();
    }
}
