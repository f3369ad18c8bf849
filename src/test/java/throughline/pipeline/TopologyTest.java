package throughline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shape of the flow, held against a drawing of it. A change of shape is meant: draw it anew and read the difference. */
class TopologyTest {

    private static final Path DRAWING = Path.of("src/test/resources/topology.txt");

    @Test
    void theFlowIsAsDrawn() throws IOException {
        String flow = new Pipeline(Trip.stages()).topology().describe().toString();
        if (Boolean.getBoolean("draw")) {
            Files.writeString(DRAWING, flow);
        }

        assertThat(flow)
                .as("the flow; to draw it anew: mvn test -Dtest=TopologyTest -Ddraw=true")
                .isEqualTo(Files.readString(DRAWING, StandardCharsets.UTF_8));
    }

    @Test
    void everyOperatorHasAName() {
        assertThat(new Pipeline(Trip.stages()).topology().describe().toString())
                .doesNotContain("KSTREAM-")
                .doesNotContain("KTABLE-");
    }
}
