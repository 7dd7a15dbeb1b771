package io.emall.cpms.ocpp.v16;

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
import io.emall.cpms.ocpp.block.Conversation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilePhrases16Test {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Conversation talk = Conversation.accepted("1.6", Ocpp16::dialect);
    private final ProfilePhrases16 phrases = new ProfilePhrases16(talk.house, Duration.ofSeconds(2));

    private static ChargingProfile profile(Purpose purpose, int evse, ProfileKind kind, @Nullable String transaction) {
        Schedule schedule = new Schedule(
                RateUnit.AMPERES,
                List.of(new Period(0, new BigDecimal("16.0"), 3), new Period(3600, new BigDecimal("6"))),
                NOON,
                7200,
                new BigDecimal("6"));
        return new ChargingProfile(1001, purpose, evse, 2, kind, NOON, NOON.plusSeconds(9000), transaction, schedule);
    }

    private CommandOutcome set(ChargingProfile profile, String status) {
        talk.answers("{'status':'" + status + "'}");
        return phrases.set(talk.station, profile);
    }

    @ParameterizedTest
    @CsvSource({
        "STATION_MAX, 0, ABSOLUTE, ChargePointMaxProfile, Absolute",
        "TX_DEFAULT, 1, DAILY, TxDefaultProfile, Recurring",
        "TX_DEFAULT, 0, WEEKLY, TxDefaultProfile, Recurring",
        "TX, 2, RELATIVE, TxProfile, Relative",
    })
    void eachPurposeAndKindLeaves(Purpose purpose, int evse, ProfileKind kind, String said, String saidKind) {
        String transaction = purpose == Purpose.TX ? "77" : null;

        assertThat(set(profile(purpose, evse, kind, transaction), "Accepted"))
                .isEqualTo(new CommandOutcome.Accepted("Accepted"));

        assertThat(talk.called())
                .startsWith("SetChargingProfile {'connectorId':" + evse
                        + ",'csChargingProfiles':{'chargingProfileId':1001,'stackLevel':2,'chargingProfilePurpose':'"
                        + said + "','chargingProfileKind':'" + saidKind + "'")
                .contains("'chargingRateUnit':'A'")
                .contains("{'startPeriod':0,'limit':16.0,'numberPhases':3},{'startPeriod':3600,'limit':6}")
                .contains("'duration':7200,'startSchedule':'2026-11-22T12:00:00.000Z','minChargingRate':6")
                .contains("'validFrom':'2026-11-22T12:00:00.000Z','validTo':'2026-11-22T14:30:00.000Z'");
        assertThat(talk.called().contains("'transactionId':77")).isEqualTo(purpose == Purpose.TX);
        assertThat(talk.called().contains("'recurrencyKind':'")).isEqualTo(kind.cycle() != null);
    }

    /** TC_072: a rejected profile is not taken for set. */
    @Test
    void refusalsAreNotTakenForAcceptance() {
        ChargingProfile profile = profile(Purpose.TX_DEFAULT, 1, ProfileKind.ABSOLUTE, null);

        assertThat(set(profile, "Rejected")).isEqualTo(new CommandOutcome.Refused("Rejected"));
        assertThat(set(profile, "NotSupported")).isEqualTo(new CommandOutcome.NotSupported("NotSupported"));
        talk.answers("'NotImplemented','',{}");
        assertThat(phrases.set(talk.station, profile)).isEqualTo(new CommandOutcome.NotSupported("NotImplemented"));
    }

    @Test
    void whatHasNoWordIn16IsNotSent() {
        assertThat(phrases.set(talk.station, profile(Purpose.PRIORITY, 1, ProfileKind.ABSOLUTE, null)))
                .isInstanceOf(CommandOutcome.NotSupported.class);
        assertThat(phrases.set(talk.station, profile(Purpose.TX, 1, ProfileKind.ABSOLUTE, "not a number")))
                .isInstanceOf(CommandOutcome.NotSupported.class);
        assertThat(talk.sent).isEmpty();
    }

    @Test
    void clearingWhatIsNotThereIsDone() {
        ChargingProfile profile = profile(Purpose.TX_DEFAULT, 1, ProfileKind.ABSOLUTE, null);
        for (String status : List.of("Accepted", "Unknown")) {
            talk.answers("{'status':'" + status + "'}");

            assertThat(phrases.clear(talk.station, profile)).isInstanceOf(CommandOutcome.Accepted.class);
            assertThat(talk.called()).isEqualTo("ClearChargingProfile {'id':1001}");
        }
    }

    @Test
    void theCompositeScheduleIsUnderstood() {
        talk.answers(
                "{'status':'Accepted','connectorId':1,'scheduleStart':'2026-11-22T12:00:00Z','chargingSchedule':"
                        + "{'chargingRateUnit':'W','duration':600,'chargingSchedulePeriod':[{'startPeriod':0,'limit':7000.0}]}}");

        assertThat(phrases.composite(talk.station, 1, Duration.ofMinutes(10), RateUnit.WATTS))
                .isEqualTo(new Composite.Told(
                        NOON,
                        new Schedule(
                                RateUnit.WATTS, List.of(new Period(0, new BigDecimal("7000.0"))), null, 600, null)));
        assertThat(talk.called())
                .isEqualTo("GetCompositeSchedule {'connectorId':1,'duration':600,'chargingRateUnit':'W'}");

        talk.answers("{'status':'Accepted'}");
        assertThat(phrases.composite(talk.station, 1, Duration.ofMinutes(10), RateUnit.AMPERES))
                .isEqualTo(new Composite.Untold(new CommandOutcome.Refused("Rejected")));
    }

    @Test
    void itCannotListItsProfiles() {
        assertThat(phrases.report(talk.station))
                .isEqualTo(new Report.Untold(new CommandOutcome.NotSupported("GetChargingProfiles")));
        assertThat(talk.sent).isEmpty();
    }

    @Test
    void itsLimitsAreLearnt() {
        talk.answers("{'configurationKey':[{'key':'chargeProfileMaxStackLevel','readonly':true,'value':'8'},"
                + "{'key':'ChargingScheduleAllowedChargingRateUnit','readonly':true,'value':'Current'},"
                + "{'key':'ChargingScheduleMaxPeriods','readonly':true,'value':'many'},"
                + "{'key':'MaxChargingProfilesInstalled','readonly':true}],'unknownKey':['X']}");

        assertThat(phrases.capabilities(talk.station))
                .contains(new Capabilities(8, null, null, EnumSet.of(RateUnit.AMPERES)));
        assertThat(talk.called())
                .isEqualTo("GetConfiguration {'key':['ChargeProfileMaxStackLevel',"
                        + "'ChargingScheduleAllowedChargingRateUnit','ChargingScheduleMaxPeriods',"
                        + "'MaxChargingProfilesInstalled']}");
    }
}
