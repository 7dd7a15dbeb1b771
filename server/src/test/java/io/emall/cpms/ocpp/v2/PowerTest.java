package io.emall.cpms.ocpp.v2;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.profile.Capabilities;
import io.emall.cpms.core.profile.ChargingProfile;
import io.emall.cpms.core.profile.Period;
import io.emall.cpms.core.profile.ProfileCommands.Composite;
import io.emall.cpms.core.profile.ProfileCommands.Report;
import io.emall.cpms.core.profile.ProfileKind;
import io.emall.cpms.core.profile.Purpose;
import io.emall.cpms.core.profile.RateUnit;
import io.emall.cpms.core.profile.Schedule;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.ocpp.block.Conversation;
import io.emall.cpms.ocpp.block.ProfileReports;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OCPP 2.0.1 block K, field by field. */
class PowerTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String PERIODS = "'chargingSchedulePeriod':[{'startPeriod':0,'limit':7000}]";

    private final Conversation talk = Conversation.accepted("2.0.1", Ocpp2::dialect);
    private final ProfilePhrases2 phrases = new ProfilePhrases2(talk.house, Duration.ofSeconds(2));

    private static ChargingProfile profile(Purpose purpose, int evse, ProfileKind kind, @Nullable String transaction) {
        Schedule schedule = new Schedule(
                RateUnit.WATTS,
                List.of(new Period(0, new BigDecimal("11000.5"), 3), new Period(3600, new BigDecimal("0"))),
                NOON,
                7200,
                null);
        return new ChargingProfile(1001, purpose, evse, 2, kind, NOON, null, transaction, schedule);
    }

    private CommandOutcome set(ChargingProfile profile, String answer) {
        talk.answers(answer);
        return phrases.set(talk.station, profile);
    }

    @ParameterizedTest
    @CsvSource({
        "STATION_MAX, 0, ABSOLUTE, ChargingStationMaxProfile, Absolute",
        "TX_DEFAULT, 0, DAILY, TxDefaultProfile, Recurring",
        "TX_DEFAULT, 1, WEEKLY, TxDefaultProfile, Recurring",
        "TX, 1, RELATIVE, TxProfile, Relative",
    })
    void K01_eachPurposeAndKindLeaves(Purpose purpose, int evse, ProfileKind kind, String said, String saidKind) {
        String transaction = purpose == Purpose.TX ? "T-1" : null;

        assertThat(set(profile(purpose, evse, kind, transaction), "{'status':'Accepted'}"))
                .isEqualTo(new CommandOutcome.Accepted("Accepted"));

        assertThat(talk.called())
                .startsWith("SetChargingProfile {'evseId':" + evse + ",'chargingProfile':{'id':1001,'stackLevel':2,"
                        + "'chargingProfilePurpose':'" + said + "','chargingProfileKind':'" + saidKind
                        + "','chargingSchedule':[{'id':1001,'chargingRateUnit':'W','chargingSchedulePeriod':["
                        + "{'startPeriod':0,'limit':11000.5,'numberPhases':3},{'startPeriod':3600,'limit':0}]")
                .contains("'duration':7200")
                .contains("'validFrom':'2026-11-22T12:00:00.000Z'")
                .doesNotContain("validTo");
        assertThat(talk.called().contains("'transactionId':'T-1'")).isEqualTo(purpose == Purpose.TX);
        assertThat(talk.called().contains("'startSchedule'")).isEqualTo(kind != ProfileKind.RELATIVE);
        assertThat(talk.called().contains("'recurrencyKind'")).isEqualTo(kind.cycle() != null);
    }

    @Test
    void K01_refusalsKeepTheReason() {
        ChargingProfile profile = profile(Purpose.TX_DEFAULT, 1, ProfileKind.ABSOLUTE, null);

        assertThat(set(profile, "{'status':'Rejected','statusInfo':{'reasonCode':'InvalidSchedule'}}"))
                .isEqualTo(new CommandOutcome.Refused("Rejected (InvalidSchedule)"));
        assertThat(set(profile, "'NotSupported','',{}")).isEqualTo(new CommandOutcome.NotSupported("NotSupported"));
    }

    @ParameterizedTest
    @CsvSource({"EXTERNAL", "PRIORITY", "LOCAL_GENERATION"})
    void whatHasNoWordIn201IsNotSent(Purpose purpose) {
        assertThat(phrases.set(talk.station, profile(purpose, 0, ProfileKind.ABSOLUTE, null)))
                .isInstanceOf(CommandOutcome.NotSupported.class);
        assertThat(talk.sent).isEmpty();
    }

    @Test
    void K10_clearing() {
        talk.answers("{'status':'Unknown'}");

        assertThat(phrases.clear(talk.station, profile(Purpose.TX_DEFAULT, 1, ProfileKind.ABSOLUTE, null)))
                .isInstanceOf(CommandOutcome.Accepted.class);
        assertThat(talk.called()).isEqualTo("ClearChargingProfile {'chargingProfileId':1001}");
    }

    @Test
    void K08_theCompositeSchedule() {
        talk.answers(
                "{'status':'Accepted','schedule':{'evseId':1,'duration':600,'scheduleStart':'2026-11-22T12:00:00Z',"
                        + "'chargingRateUnit':'W'," + PERIODS + "}}");

        assertThat(phrases.composite(talk.station, 1, Duration.ofMinutes(10), RateUnit.WATTS))
                .isEqualTo(new Composite.Told(
                        NOON,
                        new Schedule(RateUnit.WATTS, List.of(new Period(0, new BigDecimal("7000"))), null, 600, null)));
        assertThat(talk.called()).isEqualTo("GetCompositeSchedule {'duration':600,'evseId':1,'chargingRateUnit':'W'}");

        talk.answers("{'status':'Rejected'}");
        assertThat(phrases.composite(talk.station, 1, Duration.ofMinutes(10), RateUnit.WATTS))
                .isEqualTo(new Composite.Untold(new CommandOutcome.Refused("Rejected")));
    }

    @Test
    void K09_aStationWithoutProfilesSaysSo() {
        talk.answers("{'status':'NoProfiles'}");

        assertThat(phrases.report(talk.station)).isEqualTo(new Report.Told(List.of()));
        assertThat(talk.called()).isEqualTo("GetChargingProfiles {'requestId':1,'chargingProfile':{}}");
    }

    @Test
    void K09_partsAreAssembledByTheirRequest() {
        try (ProfileReports.Awaited report = talk.house.profileReports().expect(talk.station.stationId())) {
            part(report.request(), 5, "TxDefaultProfile", true);
            part(999, 6, "TxDefaultProfile", false);
            part(report.request(), 7, "ChargingStationExternalConstraints", false);

            List<ChargingProfile> whole = report.within(Duration.ofMillis(1)).orElseThrow();
            assertThat(whole).extracting(ChargingProfile::number).containsExactly(5, 7);
            assertThat(whole)
                    .extracting(ChargingProfile::purpose)
                    .containsExactly(Purpose.TX_DEFAULT, Purpose.EXTERNAL);
            assertThat(whole.getFirst().evse()).isOne();
        }
    }

    private void part(int request, int id, String purpose, boolean more) {
        assertThat(talk.ask(
                                "ReportChargingProfiles",
                                "{'requestId':" + request + ",'chargingLimitSource':'CSO','evseId':1,'tbc':" + more
                                        + ",'chargingProfile':[{'id':" + id
                                        + ",'stackLevel':0,'chargingProfilePurpose':'"
                                        + purpose + "','chargingProfileKind':'Absolute','chargingSchedule':[{'id':1,"
                                        + "'chargingRateUnit':'W'," + PERIODS + "}]}]}")
                        .toString())
                .isEqualTo("{}");
    }

    @Test
    void aReportWhoseEndNeverComesIsNoReport() {
        try (ProfileReports.Awaited report = talk.house.profileReports().expect(talk.station.stationId())) {
            part(report.request(), 5, "TxDefaultProfile", true);

            assertThat(report.within(Duration.ofMillis(1))).isEmpty();
        }
    }

    @Test
    void itsLimitsAreLearnt() {
        String component = "'component':{'name':'SmartChargingCtrlr'}";
        talk.answers("{'getVariableResult':[{'attributeStatus':'Accepted'," + component
                + ",'variable':{'name':'ProfileStackLevel'},'attributeValue':'9'},{'attributeStatus':'Accepted',"
                + component
                + ",'variable':{'name':'RateUnit'},'attributeValue':'A,W'},{'attributeStatus':'UnknownVariable',"
                + component + ",'variable':{'name':'PeriodsPerSchedule'}}]}");

        assertThat(phrases.capabilities(talk.station))
                .contains(new Capabilities(9, null, null, EnumSet.allOf(RateUnit.class)));
    }

    @Test
    void K12_K13_aLimitFromOutsideIsKeptUntilItIsGone() {
        talk.ask(
                "NotifyChargingLimit",
                "{'evseId':1,'chargingLimit':{'chargingLimitSource':'SO','isGridCritical':true},'chargingSchedule':"
                        + "[{'id':1,'chargingRateUnit':'W'," + PERIODS + "}]}");
        talk.ask("NotifyChargingLimit", "{'chargingLimit':{'chargingLimitSource':'EMS'}}");

        assertThat(talk.power.limits).hasSize(2);
        assertThat(talk.power.limits.getFirst().critical()).isTrue();
        assertThat(talk.power.limits.getFirst().schedules().getFirst().periods())
                .containsExactly(new Period(0, new BigDecimal("7000")));
        assertThat(talk.power.limits.getLast().evse()).isZero();

        talk.ask("ClearedChargingLimit", "{'chargingLimitSource':'SO','evseId':1}");
        assertThat(talk.power.limits).extracting(limit -> limit.source()).containsExactly("EMS");
    }

    @Test
    void K15_needsAreKept() {
        String needs =
                "{'evseId':1,'chargingNeeds':{'requestedEnergyTransfer':'DC','departureTime':'2026-11-22T18:00:00Z',"
                        + "'dcChargingParameters':{'evMaxCurrent':200,'evMaxVoltage':400,'energyAmount':30000,'stateOfCharge':20}}}";

        assertThat(talk.ask("NotifyEVChargingNeeds", needs).toString()).isEqualTo("{\"status\":\"Processing\"}");

        assertThat(talk.power.needs.getFirst().energy()).isEqualTo(WattHours.of(30_000));
        assertThat(talk.power.needs.getFirst().departure()).isEqualTo(Instant.parse("2026-11-22T18:00:00Z"));
        assertThat(talk.power.needs.getFirst().mode()).isEqualTo("DC");
        assertThat(talk.power.needs.getFirst().parameters()).containsEntry("stateOfCharge", "20");
        assertThat(talk.ask("NotifyEVChargingNeeds", needs.replace("'evseId':1", "'evseId':9"))
                        .toString())
                .isEqualTo("{\"status\":\"Rejected\"}");
    }

    @Test
    void K17_aScheduleWithoutATransactionIsRejected() {
        String schedule = "{'timeBase':'2026-11-22T12:00:00Z','evseId':1,'chargingSchedule':{'id':1,"
                + "'chargingRateUnit':'W'," + PERIODS + "}}";

        assertThat(talk.ask("NotifyEVChargingSchedule", schedule).toString()).isEqualTo("{\"status\":\"Rejected\"}");
        assertThat(talk.power.schedules).hasSize(1);
    }
}
