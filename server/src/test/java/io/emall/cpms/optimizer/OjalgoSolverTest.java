package io.emall.cpms.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.emall.cpms.core.plan.LinearProgram;
import io.emall.cpms.core.plan.LinearSolver.Solution;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class OjalgoSolverTest {

    private static final Offset<Double> CLOSE = Offset.offset(1e-6);

    private final LinearProgram program = new LinearProgram();

    @Test
    void findsTheLeastSumAndWhatOneMoreCosts() {
        int cheap = program.variable(0, 4, 1);
        int dear = program.variable(0, 10, 3);
        int both = program.equation(6);
        program.term(both, 1, cheap);
        program.term(both, 1, dear);

        Solution solution = new OjalgoSolver().solve(program);

        assertThat(solution.values()[cheap]).isCloseTo(4, CLOSE);
        assertThat(solution.values()[dear]).isCloseTo(2, CLOSE);
        assertThat(solution.prices()[both]).isCloseTo(3, CLOSE);
    }

    @Test
    void knowsNegativeBoundsAndCosts() {
        int most = program.variable(-5, 7, -2);
        int rest = program.variable(-3, Double.POSITIVE_INFINITY, 0);
        int sum = program.equation(1);
        program.term(sum, 1, most);
        program.term(sum, 1, rest);

        Solution solution = new OjalgoSolver().solve(program);

        assertThat(solution.values()[most]).isCloseTo(4, CLOSE);
        assertThat(solution.values()[rest]).isCloseTo(-3, CLOSE);
        assertThat(solution.prices()[sum]).isCloseTo(-2, CLOSE);
    }

    @Test
    void saysWhenThereIsNone() {
        int small = program.variable(0, 1, 1);
        program.term(program.equation(2), 1, small);

        assertThatThrownBy(() -> new OjalgoSolver().solve(program)).isInstanceOf(IllegalStateException.class);
    }
}
