package io.emall.cpms.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.session.SessionEvent.Kind;
import io.emall.cpms.core.session.TransactionReport.Phase;
import io.emall.cpms.core.session.TransactionReport.Reference;
import io.emall.cpms.core.token.Authorisation;
import io.emall.cpms.core.token.Authorisation.Reason;
import io.emall.cpms.core.token.MasterPass;
import io.emall.cpms.core.token.RealTimeAuthorisation.Answer;
import io.emall.cpms.core.token.Whitelist;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.WattHours;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Cards, groups, contracts and master passes (P-30, P-33). */
class TokensShownTest {

    private static final TokenUid STAFF = new TokenUid("STAFF-1");

    private final Site site = new Site();

    @Test
    void p30AStationMayNotRememberATokenWhoseIssuerWantsToBeAskedEachTime() {
        site.whitelist = Whitelist.NEVER;
        site.issuerSays = new Answer.Allowed("ref");

        assertThat(site.desk().authorise(Site.CARD, 1))
                .isInstanceOfSatisfying(Authorisation.Allowed.class, allowed -> assertThat(allowed.until())
                        .isEqualTo(site.now.plus(Duration.ofMinutes(5))));
        site.whitelist = Whitelist.ALWAYS;
        assertThat(site.desk().authorise(Site.CARD, 1))
                .isInstanceOfSatisfying(Authorisation.Allowed.class, allowed -> assertThat(allowed.until())
                        .isNull());
    }

    @Test
    void p30TheGroupComesWithEveryAnswer() {
        site.group = "FLEET";
        StationDesk desk = site.desk();
        assertThat(group(desk.authorise(Site.CARD, 1))).isEqualTo("FLEET");
        assertThat(group(start(desk, Site.CARD).authorisation())).isEqualTo("FLEET");
    }

    @Test
    void p30AMemberOfTheGroupMayEndTheSession() {
        site.group = "FLEET";
        StationDesk desk = site.desk();
        int number = start(desk, Site.CARD).number();
        TransactionAnswer answer = stop(desk, number, Site.OTHER_CARD);

        assertThat(group(answer.authorisation())).isEqualTo("FLEET");
        assertThat(kinds()).contains(Kind.STOPPED_BY_GROUP);
        assertThat(site.ledger.records)
                .as("the one who began pays")
                .singleElement()
                .satisfies(record -> assertThat(record.driver().token()).isEqualTo(Site.CARD));
    }

    @Test
    void aStrangersStopIsRecordedAsSuch() {
        StationDesk desk = site.desk();
        stop(desk, start(desk, Site.CARD).number(), new TokenUid("SOMEBODY"));

        assertThat(kinds()).contains(Kind.STOPPED_BY_ANOTHER);
    }

    @Test
    void c16AMasterPassIsToldItsGroupAndBeginsNothing() {
        site.masterPass = new MasterPass("MASTERPASS", Set.of(STAFF));
        StationDesk desk = site.desk();

        assertThat(group(desk.authorise(STAFF, null))).isEqualTo("MASTERPASS");
        assertThat(start(desk, STAFF).authorisation()).isEqualTo(new Authorisation.Refused(Reason.BLOCKED));
    }

    @Test
    void c16AnEmspCannotPutItsTokensIntoTheMasterPassGroup() {
        site.masterPass = new MasterPass("MASTERPASS", Set.of(STAFF));
        site.group = "masterpass";

        assertThat(group(site.desk().authorise(Site.CARD, 1))).isNull();
    }

    @Test
    void p33ACarThatShowsItsContractIsKnownByIt() {
        assertThat(site.desk().authorise(new TokenUid("DE-ABC-C12345678-X"), 1))
                .isInstanceOf(Authorisation.Allowed.class);
        assertThat(site.desk().authorise(new TokenUid("DE-ABC-C99999999-X"), 1))
                .isEqualTo(new Authorisation.Refused(Reason.UNKNOWN));
    }

    private static @Nullable String group(@Nullable Authorisation verdict) {
        assertThat(verdict).isInstanceOf(Authorisation.Allowed.class);
        return ((Authorisation.Allowed) verdict).driver().groupId();
    }

    private TransactionAnswer start(StationDesk desk, TokenUid token) {
        return desk.transaction(report(Phase.BEGUN, new Reference.Unnamed("k"), token, 1000));
    }

    private TransactionAnswer stop(StationDesk desk, int number, TokenUid token) {
        return desk.transaction(report(Phase.ENDED, new Reference.Numbered(number), token, 5000));
    }

    private TransactionReport report(Phase phase, Reference reference, TokenUid token, long register) {
        MeterReading reading =
                new MeterReading(site.now, WattHours.of(register), null, null, phase == Phase.BEGUN, List.of());
        return new TransactionReport(
                phase, reference, site.now, 1, null, token, null, false, List.of(reading), null, null, null, null);
    }

    private List<Kind> kinds() {
        return site.ledger.events.stream().map(SessionEvent::kind).toList();
    }
}
