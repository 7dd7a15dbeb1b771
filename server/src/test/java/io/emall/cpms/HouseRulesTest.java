package io.emall.cpms;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.onlyDependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rules R1 to R6 of the house. */
@AnalyzeClasses(packages = "io.emall", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    private static final Pattern ROOM = Pattern.compile("io\\.emall\\.cpms\\.(\\w+).*");
    private static final Pattern VERSION = Pattern.compile(".*(Ocpp|Ocpi|Protocol)Version.*|.*Subprotocol.*");
    private static final String DOORS_AND_STORE =
            "ocpp|ocpi|files|grid|battery|courier|certificate|portal|api|store|optimizer|cluster";

    @ArchTest
    static final ArchRule R1_THE_CORE_DEPENDS_ON_NOTHING = classes()
            .that()
            .resideInAPackage("io.emall.cpms.core..")
            .should(onlyDependOnClassesThat(resideInAnyPackage("io.emall.cpms.core..", "java..", "org.jspecify..")));

    @ArchTest
    static final ArchRule R2_DOORS_AND_STORE_DO_NOT_KNOW_EACH_OTHER =
            classes().that().resideInAPackage("io.emall.cpms..").should(knowOnlyTheirRoomAndTheCore());

    @ArchTest
    static final ArchRule R3_ONLY_THE_STATIONS_DOOR_SEES_OCPP = noClasses()
            .that()
            .resideOutsideOfPackages("io.emall.cpms.ocpp..", "io.emall.wire.ocpp..", "io.emall.sim..")
            .should(dependOnClassesThat(resideInAnyPackage("io.emall.wire.ocpp..")));

    @ArchTest
    static final ArchRule R3_ONLY_THE_PARTNERS_DOOR_SEES_OCPI = noClasses()
            .that()
            .resideOutsideOfPackages("io.emall.cpms.ocpi..", "io.emall.wire.ocpi..", "io.emall.sim..")
            .should(dependOnClassesThat(resideInAnyPackage("io.emall.wire.ocpi..")));

    @ArchTest
    static final ArchRule R4_NO_PACKAGE_CYCLES =
            slices().matching("io.emall.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule R5_VERSIONS_END_AT_THE_DOOR = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.emall.cpms.ocpp..", "io.emall.cpms.ocpi..", "io.emall.wire..", "io.emall.sim..")
            .should(dependOnClassesThat(describe(
                    "tell a protocol version",
                    type -> type.getPackageName().startsWith("io.emall")
                            && VERSION.matcher(type.getSimpleName()).matches())));

    @ArchTest
    static final ArchRule R6_A_CLOCK_COMES_IN = noClasses()
            .that()
            .resideInAPackage("io.emall.cpms..")
            .and()
            .resideOutsideOfPackage("io.emall.cpms.app..")
            .should(callMethodWhere(describe("asks for the time of day", HouseRulesTest::asksForTheTime)));

    @ArchTest
    static final ArchRule ONLY_THE_APP_SPEAKS_ON_THE_CONSOLE = noClasses()
            .that()
            .resideInAPackage("io.emall.cpms..")
            .and()
            .resideOutsideOfPackage("io.emall.cpms.app..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    private static boolean asksForTheTime(JavaMethodCall call) {
        String name = call.getTarget().getName();
        var owner = call.getTargetOwner();
        boolean bareNow = owner.getPackageName().equals("java.time")
                && name.equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        return bareNow
                || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
    }

    private static ArchCondition<JavaClass> knowOnlyTheirRoomAndTheCore() {
        return new ArchCondition<>("know no room of the server but their own and the core, unless they are the app") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String room = room(type).orElse("");
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    boolean allowed = room(dependency.getTargetClass())
                            .map(target -> mayKnow(room, target))
                            .orElse(true);
                    events.add(new SimpleConditionEvent(dependency, allowed, dependency.getDescription()));
                }
            }
        };
    }

    private static boolean mayKnow(String room, String target) {
        return room.equals("app")
                || room.equals(target)
                || target.equals("core")
                || !target.equals("app") && !target.matches(DOORS_AND_STORE);
    }

    private static Optional<String> room(JavaClass type) {
        var matcher = ROOM.matcher(type.getPackageName());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
