package throughline.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one entry: every command of {@code ./throughline}. Quarkus is started only by those that need it. */
@QuarkusMain
@Command(
        name = "throughline",
        description = "News monitoring for people who watch one narrow subject all day.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            ImportCommand.class,
            ParseCommand.class,
            ExtractCommand.class,
            JudgeCommand.class,
            ClusterCommand.class,
            NamesCommand.class
        })
public final class Main implements Runnable {

    public static void main(String... args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
