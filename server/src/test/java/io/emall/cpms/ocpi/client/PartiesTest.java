package io.emall.cpms.ocpi.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.partner.HubDesk;
import io.emall.cpms.core.partner.Outbox;
import io.emall.cpms.core.partner.Party;
import io.emall.cpms.core.partner.PartyBook;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.tariff.Tariff;
import io.emall.cpms.core.token.Tokens;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.PartyId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.ocpi.Http.Got;
import io.emall.cpms.ocpi.RunningCpms;
import io.emall.cpms.ocpi.Site;
import io.emall.cpms.ocpi.peer.Heard;
import io.emall.cpms.ocpi.peer.RawEmsp;
import io.emall.cpms.ocpi.peer.Role;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Platforms with several parties, and hubs. */
class PartiesTest {

    @RegisterExtension
    static final RunningCpms CPMS = new RunningCpms();

    private static final JsonMapper JSON = new JsonMapper();

    private static Site site;
    private static Tariff price;

    @BeforeAll
    static void open() {
        site = new Site(CPMS);
        price = site.price("0.45");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    @DisplayName("O-23, O-8: two eMSPs of one platform have tokens of their own, and each session goes to its own eMSP")
    void keepsPartiesApart(String version) {
        String end = version.substring(4);
        Role one = Role.emsp("DE", "A1" + end);
        Role two = Role.emsp("DE", "A2" + end);
        site.location("PY" + end);
        try (RawEmsp platform = new RawEmsp(version, one, two)) {
            PartnerId partner = registered(platform, "shared " + version);
            assertThat(put(platform, one, "SAME" + end).code()).isEqualTo(1000);
            assertThat(put(platform, two, "SAME" + end).code()).isEqualTo(1000);
            assertThat(CPMS.bean(Tokens.class).find(new TokenUid("SAME" + end))).hasSize(2);
            assertThat(put(platform, Role.emsp("DE", "ZZZ"), "SAME" + end).status())
                    .isEqualTo(404);
            ChargingSession session = site.session("PY" + end, site.driver(partner, two.partyId()), price);
            RawEmsp.await(
                    "the session",
                    () -> platform.kept("sessions", session.id().toString()).isPresent());
            site.ended(session, 1_000, price);
            RawEmsp.await("the bill", () -> platform.keeps("cdrs") == 1);
            assertThat(receivers(platform, "sessions")).containsOnly(two.partyId());
            assertThat(receivers(platform, "cdrs")).containsOnly(two.partyId());
            assertThat(receivers(platform, "locations")).as("open routing").containsOnly("nobody");
            assertThat(platform.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    @DisplayName(
            "O-40: pushes to a hub are broadcast; a party it calls offline gets nothing until it is back, others do")
    void heedsHubs(String version) {
        String end = version.substring(4);
        Role away = Role.emsp("DE", "H1" + end);
        Role there = Role.emsp("DE", "H2" + end);
        site.location("PH" + end);
        site.location("PI" + end);
        try (RawEmsp hub = hub(version, "HU" + end, away, there)) {
            PartnerId partner = registered(hub, "hub " + version);
            assertThat(told(hub, there, "CONNECTED").code()).isEqualTo(1000);
            assertThat(told(hub, away, "OFFLINE").code()).isEqualTo(1000);
            String path = "/DE/" + away.partyId();
            assertThat(hub.configure("GET", "hubclientinfo", path, null)
                            .data()
                            .path("status")
                            .stringValue())
                    .isEqualTo("OFFLINE");

            ChargingSession held = site.session("PH" + end, site.driver(partner, away.partyId()), price);
            site.ended(held, 1_000, price);
            ChargingSession sent = site.session("PI" + end, site.driver(partner, there.partyId()), price);
            site.ended(sent, 1_000, price);
            RawEmsp.await("the other's bill", () -> hub.keeps("cdrs") == 1);
            RawEmsp.await(
                    "no more to send",
                    () -> CPMS.bean(Outbox.class).health(partner).waiting() == 0);
            assertThat(receivers(hub, "sessions")).containsOnly(there.partyId());
            assertThat(receivers(hub, "locations")).containsOnly("HU" + end);

            assertThat(told(hub, away, "CONNECTED").status()).isEqualTo(200);
            RawEmsp.await("what was held back", () -> hub.keeps("cdrs") == 2);
            assertThat(receivers(hub, "sessions")).contains(away.partyId());
            assertThat(hub.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2.1", "2.3.0"})
    @DisplayName("O-40: who is behind a hub is read from its list too; a bad entry is left out")
    void readsTheHubsList(String version) {
        String end = version.substring(4);
        Role away = Role.emsp("DE", "L1" + end);
        Role there = Role.emsp("DE", "L2" + end);
        try (RawEmsp hub = hub(version, "HL" + end, away, there)) {
            hub.client(info(away, "SUSPENDED"));
            hub.client(info(away, "SLEEPY").put("party_id", "L9" + end));
            hub.client(info(there, "PLANNED"));
            PartnerId partner = registered(hub, "list " + version);
            RawEmsp.await("its clients", () -> reach(partner, there) == Party.Reach.PLANNED);
            assertThat(reach(partner, away)).isEqualTo(Party.Reach.SUSPENDED);
            assertThat(hub.complaints()).isEmpty();
        }
    }

    private static Party.Reach reach(PartnerId hub, Role role) {
        PartyId id = new PartyId(role.countryCode(), role.partyId());
        return CPMS.bean(HubDesk.class).find(hub, id).map(Party::reach).orElse(null);
    }

    @Test
    @DisplayName("O-40, O-13: only a hub tells of others, and of the party the URL names; it is no way into tokens")
    void refusesOthers() {
        try (RawEmsp plain = new RawEmsp("2.2.1", Role.emsp("DE", "PL1"));
                RawEmsp hub = hub("2.2.1", "HU9")) {
            registered(plain, "no hub");
            registered(hub, "a hub");
            Role stranger = Role.emsp("DE", "ST1");
            assertThat(told(plain, stranger, "CONNECTED").status()).isEqualTo(404);
            ObjectNode wrong = info(stranger, "CONNECTED").put("party_id", "ST2");
            assertThat(hub.configure("PUT", "hubclientinfo", "/DE/ST1", wrong).code())
                    .isEqualTo(2001);
            ObjectNode sleepy = info(stranger, "CONNECTED").put("status", "SLEEPY");
            assertThat(hub.configure("PUT", "hubclientinfo", "/DE/ST1", sleepy).code())
                    .isEqualTo(2001);
            assertThat(hub.configure("GET", "hubclientinfo", "/DE/ST1", null).status())
                    .isEqualTo(404);
            assertThat(told(hub, Role.emsp("DE", "PL1"), "CONNECTED").status()).isEqualTo(201);
            assertThat(CPMS.bean(PartyBook.class).owner(new PartyId("de", "pl1")))
                    .as("a party behind a hub is not the hub's")
                    .contains(CPMS.partner("PL1").id());
        }
    }

    @Test
    @DisplayName("O-23: a party that is on another connection is refused, whichever of the roles it is")
    void refusesTakenParties() {
        try (RawEmsp first = new RawEmsp("2.2.1", Role.emsp("DE", "TK1"), Role.emsp("DE", "TK2"));
                RawEmsp second = new RawEmsp("2.2.1", Role.emsp("DE", "TK3"), Role.emsp("de", "tk2"))) {
            registered(first, "first");
            CPMS.invited("second", "a-of-second");
            assertThat(second.register(CPMS.versions(), "a-of-second").code()).isEqualTo(2000);
        }
    }

    private static RawEmsp hub(String version, String party, Role... behind) {
        return version.equals("2.2.1")
                ? new RawEmsp(version, new Role("HUB", "DE", party))
                : new RawEmsp(version, behind).hub("DE" + party);
    }

    private static PartnerId registered(RawEmsp platform, String name) {
        PartnerId id = CPMS.invited(name, "a-of-" + name.replace(' ', '-')).id();
        assertThat(platform.register(CPMS.versions(), "a-of-" + name.replace(' ', '-'))
                        .code())
                .isEqualTo(1000);
        return id;
    }

    private static Got put(RawEmsp platform, Role owner, String uid) {
        ObjectNode token = platform.token(owner, uid, "ALLOWED");
        String path = "/" + owner.countryCode() + "/" + owner.partyId() + "/" + uid;
        return platform.ask("PUT", "tokens", path, token, null);
    }

    private static Got told(RawEmsp hub, Role party, String status) {
        String path = "/" + party.countryCode() + "/" + party.partyId();
        return hub.configure("PUT", "hubclientinfo", path, info(party, status));
    }

    private static ObjectNode info(Role party, String status) {
        return JSON.createObjectNode()
                .put("country_code", party.countryCode())
                .put("party_id", party.partyId())
                .put("role", "EMSP")
                .put("status", status)
                .put("last_updated", "2026-03-02T10:00:00Z");
    }

    private static List<String> receivers(RawEmsp platform, String module) {
        return platform.heard().stream()
                .filter(h -> h.module().equals(module) && !h.method().equals("GET"))
                .map(Heard::headers)
                .map(headers -> headers.getOrDefault("ocpi-to-party-id", "nobody"))
                .distinct()
                .toList();
    }
}
