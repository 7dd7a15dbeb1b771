package io.emall.cpms.core.plan;

import io.emall.cpms.core.plan.Because.Margin;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Where one more kWh of each step would come from in the end. What is neither at its least nor at its most ties the
 * steps (equations) it stands in to each other, as a battery ties when it charges to when it gives; at the best
 * solution each such group hangs on one thing that has a price, which decides the marginal cost of all its steps.
 */
final class Margins {

    private static final int NONE = -1;

    /** More than what the solver takes for no cost, less than any difference that counts. */
    private static final double TIE = 5e-7;

    private final Model model;
    private final LinearProgram program;

    /** The equations that a variable stands in: two at most. */
    private final int[] one;

    private final int[] other;

    /** What has a price, per equation. */
    private final int[] root;

    Margins(Model model, double[] values, double[] reduced) {
        this.model = model;
        program = model.program;
        one = new int[program.variables()];
        other = new int[program.variables()];
        root = new int[program.equations()];
        Arrays.fill(one, NONE);
        Arrays.fill(other, NONE);
        Arrays.fill(root, NONE);
        for (int term = 0; term < program.terms(); term++) {
            int variable = program.variableOf(term);
            (one[variable] == NONE ? one : other)[variable] = program.equationOf(term);
        }
        tie(variable -> isBetween(values[variable], variable));
        tie(variable -> Math.abs(reduced[variable]) < TIE);
    }

    private boolean isBetween(double value, int variable) {
        return value > program.lower(variable) + Reasons.AT && value < program.upper(variable) - Reasons.AT;
    }

    /** From what has a price to all that is tied to it; to and fro, since steps are in the order of time. */
    private void tie(IntPredicate gives) {
        int[] open = IntStream.range(0, program.variables()).filter(gives).toArray();
        for (int variable : open) {
            if (other[variable] == NONE && root[one[variable]] == NONE) {
                root[one[variable]] = variable;
            }
        }
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int i = 0; i < open.length; i++) {
                grows |= spread(open[i]);
            }
            for (int i = open.length - 1; i >= 0; i--) {
                grows |= spread(open[i]);
            }
        }
    }

    private boolean spread(int variable) {
        int a = one[variable];
        int b = other[variable];
        if (b == NONE || (root[a] == NONE) == (root[b] == NONE)) {
            return false;
        }
        root[a] = Math.max(root[a], root[b]);
        root[b] = root[a];
        return true;
    }

    Margin of(int step) {
        int variable = root[model.balance[step]];
        return variable == NONE ? new Margin.Between() : Objects.requireNonNull(model.priced.get(variable));
    }
}
