package io.emall.cpms.core.plan;

/** Solves linear programs that have a solution. */
public interface LinearSolver {

    Solution solve(LinearProgram program);

    /**
     * The least one.
     *
     * @param values per variable
     * @param prices per equation: by how much the least sum grows with its right side
     */
    @SuppressWarnings("ArrayRecordComponent") // thousands of figures, read once
    record Solution(double[] values, double[] prices) {}
}
