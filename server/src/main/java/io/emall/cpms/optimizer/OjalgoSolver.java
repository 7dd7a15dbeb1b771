package io.emall.cpms.optimizer;

import io.emall.cpms.core.plan.LinearProgram;
import io.emall.cpms.core.plan.LinearSolver;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.structure.Mutate2D;

/** ojAlgo's dual simplex. Its dense tableau is five times faster than its sparse one at what plans need. */
public final class OjalgoSolver implements LinearSolver {

    /** A cost of nothing would make ojAlgo solve for another sum first. */
    private static final double NEXT_TO_NOTHING = 1e-7;

    @Override
    public Solution solve(LinearProgram program) {
        var options = new Optimisation.Options();
        options.sparse = false;
        options.linear().dual();
        var solver = builder(program).build(options);
        Optimisation.Result result = solver.solve();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("no least sum found: " + result.getState());
        }
        return new Solution(
                array(program.variables(), result::doubleValue),
                array(program.equations(), equation -> -solver.getDualMultiplier(equation)));
    }

    private static org.ojalgo.optimisation.linear.LinearSolver.Builder builder(LinearProgram program) {
        int variables = program.variables();
        var builder = org.ojalgo.optimisation.linear.LinearSolver.newBuilder(
                array(variables, j -> program.cost(j) == 0 ? NEXT_TO_NOTHING : program.cost(j)));
        Mutate2D factors = builder.equalities(array(program.equations(), program::right));
        for (int term = 0; term < program.terms(); term++) {
            factors.set(program.equationOf(term), program.variableOf(term), program.factorOf(term));
        }
        return builder.lower(array(variables, program::lower)).upper(array(variables, program::upper));
    }

    private static double[] array(int size, IntToDoubleFunction figure) {
        double[] array = new double[size];
        Arrays.setAll(array, figure);
        return array;
    }
}
