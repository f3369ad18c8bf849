package throughline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.apache.kafka.streams.processor.api.Processor;

/** The form of the house: imports point upstream, each library has one home, the stages are plain Java. */
@AnalyzeClasses(packages = "throughline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final List<String> STREAM =
            List.of("trees", "beats", "fetch", "feeds", "articles", "names", "relevance", "stories", "alerts");

    @ArchTest
    static final ArchRule importsPointUpstream = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("throughline..")
            .layer("trees")
            .definedBy("throughline.trees..")
            .layer("beats")
            .definedBy("throughline.beats..")
            .layer("fetch")
            .definedBy("throughline.fetch..")
            .layer("feeds")
            .definedBy("throughline.feeds..")
            .layer("articles")
            .definedBy("throughline.articles..")
            .layer("names")
            .definedBy("throughline.names..")
            .layer("relevance")
            .definedBy("throughline.relevance..")
            .layer("stories")
            .definedBy("throughline.stories..")
            .layer("alerts")
            .definedBy("throughline.alerts..")
            .layer("pipeline")
            .definedBy("throughline.pipeline..")
            .layer("archive")
            .definedBy("throughline.archive..")
            .layer("app")
            .definedBy("throughline.app..")
            .layer("demo")
            .definedBy("throughline.demo..")
            .layer("web")
            .definedBy("throughline.web..")
            .layer("cli")
            .definedBy("throughline.cli..")
            .whereLayer("trees")
            .mayNotAccessAnyLayer()
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("demo")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("app")
            .mayOnlyBeAccessedByLayers("web", "cli")
            .whereLayer("archive")
            .mayOnlyBeAccessedByLayers("app", "web", "cli")
            .whereLayer("pipeline")
            .mayOnlyBeAccessedByLayers("app", "web", "cli")
            .whereLayer("alerts")
            .mayOnlyBeAccessedByLayers("pipeline", "archive", "app", "web", "cli")
            .whereLayer("stories")
            .mayOnlyBeAccessedByLayers("alerts", "pipeline", "archive", "app", "web", "cli")
            .whereLayer("relevance")
            .mayOnlyBeAccessedByLayers("stories", "alerts", "pipeline", "archive", "app", "web", "cli")
            .whereLayer("names")
            .mayOnlyBeAccessedByLayers("relevance", "stories", "alerts", "pipeline", "archive", "app", "web", "cli")
            .whereLayer("articles")
            .mayOnlyBeAccessedByLayers(
                    "names", "relevance", "stories", "alerts", "pipeline", "archive", "app", "web", "cli")
            .whereLayer("feeds")
            .mayOnlyBeAccessedByLayers(
                    "articles", "names", "relevance", "stories", "alerts", "pipeline", "archive", "app", "web", "cli")
            .whereLayer("fetch")
            .mayOnlyBeAccessedByLayers(
                    "feeds",
                    "articles",
                    "names",
                    "relevance",
                    "stories",
                    "alerts",
                    "pipeline",
                    "archive",
                    "app",
                    "web",
                    "cli");

    @ArchTest
    static final ArchRule stagesArePlainJava = noClasses()
            .that()
            .resideInAnyPackage(
                    STREAM.stream().map(one -> "throughline." + one + "..").toArray(String[]::new))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.apache.kafka..", "io.smallrye..", "io.vertx..");

    @ArchTest
    static final ArchRule kafkaLivesInPipeline =
            home("org.apache.kafka..", "throughline.pipeline..", "throughline.app..");

    @ArchTest
    static final ArchRule jsoupLivesInFeedsAndArticles =
            home("org.jsoup..", "throughline.feeds..", "throughline.articles..");

    @ArchTest
    static final ArchRule romeLivesInFeeds = home("com.rometools..", "throughline.feeds..");

    @ArchTest
    static final ArchRule luceneLivesInRelevanceAndArchive =
            home("org.apache.lucene..", "throughline.relevance..", "throughline.archive..");

    @ArchTest
    static final ArchRule httpClientLivesInFetch = home("org.apache.hc..", "throughline.fetch..");

    @ArchTest
    static final ArchRule robotsLiveInFetch = home("crawlercommons.robots..", "throughline.fetch..");

    @ArchTest
    static final ArchRule domainsLiveInFeeds = home("crawlercommons.domains..", "throughline.feeds..");

    @ArchTest
    static final ArchRule webArchivesAreReadAndWrittenInFetch = home("org.netpreserve..", "throughline.fetch..");

    @ArchTest
    static final ArchRule templatesAndJaxRsLiveInWeb = home("jakarta.ws.rs..", "throughline.web..");

    @ArchTest
    static final ArchRule commandLineLivesInCli = home("picocli..", "throughline.cli..");

    @ArchTest
    static final ArchRule theFlowDoesNoInputOrOutput = noClasses()
            .that()
            .haveSimpleName("Pipeline")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net..", "java.io..", "java.nio..", "org.apache.kafka.clients..", "throughline.demo..");

    /** The steps of the flow are Kafka's processors; an address is no connection, and a trouble with bytes no stream. */
    @ArchTest
    static final ArchRule noStepOfTheFlowDoesInputOrOutput = noClasses()
            .that()
            .areAssignableTo(Processor.class)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "java.net..",
                            "java.io..",
                            "java.nio.file..",
                            "java.nio.channels..",
                            "org.apache.kafka.clients..")
                    .and(not(belongToAnyOf(URI.class, IOException.class, UncheckedIOException.class))));

    private static ArchRule home(String library, String... homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
