package throughline.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The templates, one for each page; the names of their values are checked when the program is built. */
@CheckedTemplate(basePath = "pages")
final class Pages {

    private Pages() {}

    static native TemplateInstance desk(DeskPage page);

    static native TemplateInstance story(StoryPage page);

    static native TemplateInstance beats(BeatsPage page);

    static native TemplateInstance beat(BeatPage page);

    static native TemplateInstance feeds(FeedsPage page);

    static native TemplateInstance settings(SettingsPage page);

    static native TemplateInstance ledger(LedgerPage page);

    static native TemplateInstance subscriptions(SubscriptionsPage page);

    static native TemplateInstance trouble(TroublePage page);
}
