package throughline.alerts;

import java.util.ArrayList;
import java.util.List;

/** What one subscriber was told of one story, oldest first. */
public record Told(List<AlertId> alerts) {

    public Told {
        alerts = List.copyOf(alerts);
    }

    public Told and(AlertId alert) {
        List<AlertId> more = new ArrayList<>(alerts);
        more.add(alert);
        return new Told(more);
    }
}
