package throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ClusterCommandTest {

    @Test
    void everyLineIsAnsweredInOrderAndABadOneWithAnError() {
        String text =
                "A patrol pulled two swimmers from the river Yalu before dawn and handed them to the police, a villager said.";

        String out = run("""
                {"id":"a","title":"Two swimmers found","text":"%s","published":"2025-03-03T06:00:00Z","outlet":"one"}
                {"id":"b"}
                {"id":"c","title":"Swimmers found","text":"%s","published":"2025-03-03T07:00:00Z","lang":"en","source":"two"}
                """.formatted(text, text), "cluster");

        assertThat(out.lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("{\"id\":\"a\",\"story\":\"a\",\"duplicateOf\":null,\"why\":"),
                        line -> assertThat(line).startsWith("{\"id\":\"b\",\"error\":"),
                        line -> assertThat(line).startsWith("{\"id\":\"c\",\"story\":\"a\",\"duplicateOf\":\"a\","));
    }

    @Test
    void aKoreanReportWithoutALanguageIsReadAsKorean() {
        String text = "압록강을 헤엄쳐 건너던 두 사람을 순찰대가 새벽에 발견해 경찰에 넘겼다고 마을 주민이 전했다. 두 사람은 형제로 알려졌다.";

        String out = run("""
                {"id":"a","title":"압록강 건너던 두 사람 발견","text":"%s"}
                {"id":"b","title":"두 사람 경찰 인계","text":"%s","lang":"ko"}
                """.formatted(text, text), "cluster");

        assertThat(out).contains("\"duplicateOf\":\"a\"");
    }

    @Test
    void namesAreComparedLineByLine() {
        String out = run(
                "{\"a\":\"Ri Il-gyu\",\"b\":\"이일규\"}\n{\"id\":7,\"a\":\"Kim Il-nam\",\"b\":\"이일규\"}\n{\"a\":\"x\"}\n",
                "names");

        assertThat(out.lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("{\"same\":true}"),
                        line -> assertThat(line).isEqualTo("{\"id\":7,\"same\":false}"),
                        line -> assertThat(line).contains("error"));
    }

    @Test
    void copiesAloneAreFoundWithoutStories() {
        String text =
                "A patrol pulled two swimmers from the river Yalu before dawn and handed them to the police, a villager said.";

        String out = run("""
                {"id":"a","title":"Two swimmers found","text":"%s","lang":"en"}
                {"id":"b","title":"Two swimmers found in the Yalu","text":"They were brothers.","lang":"en"}
                {"id":"c","title":"Swimmers found","text":"YALU - %s","lang":"en"}
                """.formatted(text, text), "cluster", "--copies");

        assertThat(out.lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"id\":\"a\",\"story\":\"a\",\"duplicateOf\":null,"),
                        line -> assertThat(line).startsWith("{\"id\":\"b\",\"story\":\"b\",\"duplicateOf\":null,"),
                        line -> assertThat(line).startsWith("{\"id\":\"c\",\"story\":\"a\",\"duplicateOf\":\"a\","));
    }

    private static String run(String in, String... command) {
        InputStream stdin = System.in;
        PrintStream stdout = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            new CommandLine(new Main()).execute(command);
        } finally {
            System.setIn(stdin);
            System.setOut(stdout);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
