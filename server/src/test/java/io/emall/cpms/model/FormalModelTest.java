package io.emall.cpms.model;

import static org.assertj.core.api.Assertions.assertThat;

import edu.mit.csail.sdg.alloy4.A4Reporter;
import edu.mit.csail.sdg.ast.Command;
import edu.mit.csail.sdg.ast.Module;
import edu.mit.csail.sdg.parser.CompUtil;
import edu.mit.csail.sdg.translator.A4Options;
import edu.mit.csail.sdg.translator.TranslateAlloyToKodkod;
import io.emall.cpms.core.schedule.Booking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import kodkod.engine.satlab.SATFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formal model (docs/model.md): no check finds a counterexample, every run finds an instance. */
class FormalModelTest {
    private static final Path MODELS = Path.of("src/test/resources/model");

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyCommand() throws IOException {
        try (Stream<Path> files = Files.list(MODELS)) {
            return files.sorted().toList().stream().flatMap(FormalModelTest::commands);
        }
    }

    private static Stream<DynamicTest> commands(Path file) {
        Module model = CompUtil.parseEverything_fromFile(A4Reporter.NOP, null, file.toString());
        return model.getAllCommands().stream()
                .map(command -> DynamicTest.dynamicTest(
                        file.getFileName() + " " + command.label, () -> assertThat(isSatisfiable(model, command))
                                .as(command.check ? "has a counterexample" : "has an instance")
                                .isEqualTo(!command.check)));
    }

    /** Each rule is needed: with it taken out, the check that watches over it finds a counterexample. */
    @ParameterizedTest(name = "{2} needs {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    relations.als | 'no disj t, other: cpms.tariffs'             | noMultiplePricingActiveAtTheSameTimeForTheSameCPMS | 'no disj t, other: none & cpms.tariffs'
                    relations.als | 'all m: CPMS | one own.m'                    | cpmsHasOneCPO                                      | ''
                    relations.als | 'all d: Device | one devices.d'              | deviceHasOneUser                                   | ''
                    relations.als | 'no s.booked & z.booked'                     | aSessionHasOneSlotAndAtMostOneBooking              | 'some univ'
                    relations.als | 'all s: ChargingSlot | one chargingSlots.s'  | aSlotBelongsToOneOperator                          | ''
                    prices.als    | 'a.kind = b.kind and some'                   | noTwoPricesAreActiveAtOnce                         | 'a.kind != b.kind and some'
                    schedule.als  | ' and free[c, c.evse, c.period]'             | neverDoubleBooked                                  | ''
                    schedule.als  | 'free[c, c.evse'', c.period'']'              | neverDoubleBooked                                  | ''
                    schedule.als  | 'no other: Charging | other.place = s.place' | onePlaceOneSession                                 | ''
                    schedule.als  | 'becomes[s.booking, Fulfilled]'              | nobodyChargesOnWhatIsOver                          | 'unchanged[Commitment]'
                    schedule.als  | 'b.state = Held and becomes[b, NoShow]'      | whatIsOverStaysOver                                | 'becomes[b, NoShow]'
                    schedule.als  | '{ c.state in Asked + Held }'                | everythingCanEnd                                   | '{ c.state in Asked + Held and c in Booking }'
                    """)
    void everyRuleIsNeeded(String file, String rule, String check, String instead) throws IOException {
        String text = Files.readString(MODELS.resolve(file));
        assertThat(text).contains(rule);
        Path changed = folder.resolve(file);
        Files.writeString(changed, text.replace(rule, instead));
        Module model = CompUtil.parseEverything_fromFile(A4Reporter.NOP, null, changed.toString());
        Command command = model.getAllCommands().stream()
                .filter(one -> one.label.equals(check))
                .findFirst()
                .orElseThrow();

        assertThat(isSatisfiable(model, command)).isTrue();
    }

    /** Asked and Over are the model's own: before the first answer, and of maintenance alone. */
    @Test
    void aBookingHasTheStatesOfTheModel() throws IOException {
        String model = Files.readString(MODELS.resolve("schedule.als"));
        String states = model.replaceAll("(?s).*one sig (Asked, [A-Za-z, ]+) extends State.*", "$1");

        assertThat(Arrays.stream(Booking.State.class.getPermittedSubclasses()).map(Class::getSimpleName))
                .isSubsetOf(states.split(", "));
        assertThat(Booking.State.class.getPermittedSubclasses()).hasSize(states.split(", ").length - 2);
    }

    private static boolean isSatisfiable(Module model, Command command) {
        A4Options options = new A4Options();
        options.solver = SATFactory.find("sat4j").orElseThrow();
        return TranslateAlloyToKodkod.execute_command(A4Reporter.NOP, model.getAllReachableSigs(), command, options)
                .satisfiable();
    }
}
