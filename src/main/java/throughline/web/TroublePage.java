package throughline.web;

/** What is said when a page cannot be shown: what happened, what still works, what to press; the code last. */
public record TroublePage(Frame frame, String head, String text, String linkText, String linkAddress, String code) {}
