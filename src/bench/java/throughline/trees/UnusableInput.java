package throughline.trees;

/** What was asked for or given cannot be worked with; the message says why to the one who gave it. */
public final class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1;

    public UnusableInput(String message) {
        super(message);
    }
}
