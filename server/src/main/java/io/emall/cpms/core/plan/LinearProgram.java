package io.emall.cpms.core.plan;

import java.util.Arrays;

/**
 * Find the least sum of cost times variable, where every variable lies between its bounds and every equation holds:
 * the sum of factor times variable is its right side.
 */
public final class LinearProgram {

    private static final int SOME = 64;

    private double[] lower = new double[SOME];
    private double[] upper = new double[SOME];
    private double[] cost = new double[SOME];
    private double[] right = new double[SOME];
    private int[] equationOf = new int[SOME];
    private int[] variableOf = new int[SOME];
    private double[] factorOf = new double[SOME];
    private int variables;
    private int equations;
    private int terms;

    /** @return its number */
    public int variable(double least, double most, double each) {
        lower = roomFor(lower, variables);
        upper = roomFor(upper, variables);
        cost = roomFor(cost, variables);
        lower[variables] = least;
        upper[variables] = most;
        cost[variables] = each;
        return variables++;
    }

    /** @return its number */
    public int equation(double rightSide) {
        right = roomFor(right, equations);
        right[equations] = rightSide;
        return equations++;
    }

    /** Once for each variable of an equation. */
    public void term(int equation, double factor, int variable) {
        if (terms == factorOf.length) {
            equationOf = Arrays.copyOf(equationOf, 2 * terms);
            variableOf = Arrays.copyOf(variableOf, 2 * terms);
            factorOf = Arrays.copyOf(factorOf, 2 * terms);
        }
        equationOf[terms] = equation;
        variableOf[terms] = variable;
        factorOf[terms++] = factor;
    }

    private static double[] roomFor(double[] array, int index) {
        return index < array.length ? array : Arrays.copyOf(array, 2 * array.length);
    }

    public int variables() {
        return variables;
    }

    public int equations() {
        return equations;
    }

    public int terms() {
        return terms;
    }

    public double lower(int variable) {
        return lower[variable];
    }

    public double upper(int variable) {
        return upper[variable];
    }

    public double cost(int variable) {
        return cost[variable];
    }

    public double right(int equation) {
        return right[equation];
    }

    public int equationOf(int term) {
        return equationOf[term];
    }

    public int variableOf(int term) {
        return variableOf[term];
    }

    public double factorOf(int term) {
        return factorOf[term];
    }
}
