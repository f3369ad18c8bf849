package throughline.articles;

/** What was asked for or given cannot be worked with; the message says why to the one who gave it. */
final class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnusableInput(String message) {
        super(message);
    }
}
