package throughline.trees;

/** A row of which the answer is known. */
public final class Lesson {

    private final float[] row;
    private final boolean yes;
    private final float weight;
    private final String group;

    /**
     * @param weight how much the row counts beside the others
     * @param group what the row comes from; rows of a group are learned from together or not at all
     */
    public Lesson(float[] row, boolean yes, float weight, String group) {
        this.row = row;
        this.yes = yes;
        this.weight = weight;
        this.group = group;
    }

    float[] row() {
        return row;
    }

    public boolean yes() {
        return yes;
    }

    float weight() {
        return weight;
    }

    String group() {
        return group;
    }
}
