package throughline.relevance;

/** Logistic regression by Newton's method, every weight but the first pulled to 0 (ridge; le Cessie and van Houwelingen, 1992). */
final class LogisticRegression {

    private static final int STEPS = 25;

    private final double pull;

    LogisticRegression(double pull) {
        this.pull = pull;
    }

    double[] learn(double[][] rows, boolean[] wanted) {
        int size = rows[0].length;
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[][] curvature = new double[size][size];
            double[] slope = new double[size];
            for (int i = 1; i < size; i++) {
                curvature[i][i] = pull;
                slope[i] = pull * weights[i];
            }
            curvature[0][0] = 1e-6;
            for (int r = 0; r < rows.length; r++) {
                double[] row = rows[r];
                double sum = 0;
                for (int i = 0; i < size; i++) {
                    sum += weights[i] * row[i];
                }
                double likelihood = 1 / (1 + Math.exp(-sum));
                double off = likelihood - (wanted[r] ? 1 : 0);
                double bend = likelihood * (1 - likelihood);
                for (int i = 0; i < size; i++) {
                    if (row[i] != 0) {
                        slope[i] += off * row[i];
                        for (int j = 0; j <= i; j++) {
                            curvature[i][j] += bend * row[i] * row[j];
                        }
                    }
                }
            }
            double[] move = solve(curvature, slope);
            for (int i = 0; i < size; i++) {
                weights[i] -= move[i];
            }
        }
        return weights;
    }

    /** Cholesky's decomposition; only the lower half of the matrix is read. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[j][j];
            }
        }
        double[] solved = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solved[i] -= matrix[i][k] * solved[k];
            }
            solved[i] /= matrix[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solved[i] -= matrix[k][i] * solved[k];
            }
            solved[i] /= matrix[i][i];
        }
        return solved;
    }
}
