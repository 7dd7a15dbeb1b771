package io.emall.cpms.api;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.emall.cpms.core.account.Actor;
import io.emall.cpms.core.partner.Partner;
import io.emall.cpms.core.partner.PartnerDesk;
import io.emall.cpms.core.partner.Party;
import io.emall.cpms.core.partner.Reconciliation;
import io.emall.cpms.core.partner.Registrar;
import io.emall.cpms.core.partner.Secret;
import io.emall.cpms.core.partner.Visibility;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.view.PartnerSheet;
import io.emall.cpms.core.view.PartnerViews;
import io.emall.cpms.core.view.ServedObjects;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** eMSPs and the exchange with them. */
@RestController
@RequestMapping("/api/v1/partners")
class PartnersApi {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_SERVED = 100;

    private final PartnerDesk desk;
    private final PartnerViews partners;

    PartnersApi(PartnerDesk desk, PartnerViews partners) {
        this.desk = desk;
        this.partners = partners;
    }

    record Wanted(@Nullable String name) {}

    /** The eMSP's invitation to us. */
    record Theirs(@Nullable String versionsUrl, @Nullable String token) {}

    /** @param since the first moment it lost something of, like 2026-03-02T10:00:00Z */
    record Lost(@Nullable String since) {}

    /** @param invitationToken to hand to the eMSP with the versions URL; shown this once */
    record Invited(String id, String invitationToken, String versionsUrl) {}

    /**
     * Which locations it may see.
     *
     * @param all every published one, also those that come
     * @param locations the ids of the chosen ones; empty if all
     */
    record Sight(@Nullable Boolean all, @Nullable List<String> locations) {
        static Sight of(Visibility visibility) {
            return switch (visibility) {
                case Visibility.All _ -> new Sight(true, List.of());
                case Visibility.Chosen(var chosen) ->
                    new Sight(
                            false,
                            chosen.stream().map(LocationId::value).sorted().toList());
            };
        }

        Visibility visibility(Checked checked) {
            if (Boolean.TRUE.equals(all)) {
                return new Visibility.All();
            }
            return new Visibility.Chosen(checked.needed("locations", locations).stream()
                    .map(id -> checked.as("locations", id, LocationId::new))
                    .collect(Collectors.toSet()));
        }
    }

    /**
     * What a partner is served.
     *
     * @param has whether its version has such objects
     */
    record ServedJson(String version, boolean has, long total, List<Raw> objects) {
        static ServedJson of(ServedObjects.Shelf shelf) {
            return new ServedJson(
                    shelf.version(),
                    shelf.has(),
                    shelf.total(),
                    shelf.items().stream().map(item -> new Raw(item.json())).toList());
        }
    }

    /** Goes out as it is. */
    record Raw(@JsonValue @JsonRawValue String json) {}

    /** A party on its platform, or reached through it. */
    record PartyJson(String party, String role, boolean throughHub, Party.Reach reach) {
        static PartyJson of(Party party) {
            return new PartyJson(party.id().toString(), party.role(), party.throughHub(), party.reach());
        }
    }

    /**
     * An eMSP.
     *
     * @param waiting how many messages still have to reach it
     */
    record PartnerJson(
            String id,
            String name,
            @Nullable String countryCode,
            @Nullable String partyId,
            Partner.Status status,
            @Nullable String version,
            @Nullable String versionsUrl,
            long waiting,
            @Nullable Instant oldestWaiting,
            @Nullable Instant lastSuccess,
            @Nullable String lastError,
            List<PartyJson> parties,
            Sight visibility,
            @Nullable Reconciliation comparison) {
        static PartnerJson of(PartnerSheet sheet) {
            Partner partner = sheet.partner();
            return new PartnerJson(
                    partner.id().toString(),
                    partner.name(),
                    partner.countryCode(),
                    partner.partyId(),
                    partner.status(),
                    sheet.connection() == null ? null : sheet.connection().version(),
                    sheet.connection() == null
                            ? null
                            : sheet.connection().versionsUrl().toString(),
                    sheet.health().waiting(),
                    sheet.health().oldest().orElse(null),
                    sheet.health().lastSuccess().orElse(null),
                    sheet.health().lastError().orElse(null),
                    sheet.parties().stream().map(PartyJson::of).toList(),
                    Sight.of(sheet.visibility()),
                    sheet.comparison());
        }
    }

    @GetMapping
    List<PartnerJson> list(Actor actor) {
        return partners.all(actor).stream().map(PartnerJson::of).toList();
    }

    @GetMapping("/{id}")
    PartnerJson get(Actor actor, @PathVariable UUID id) {
        return partners.find(actor, new PartnerId(id))
                .map(PartnerJson::of)
                .orElseThrow(() -> Refused.notFound("partner " + id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Invited invite(Actor actor, @RequestBody Wanted wanted) {
        Checked checked = new Checked();
        String name = checked.text("name", wanted.name(), LONGEST_NAME);
        checked.end();
        return invited(desk.invite(actor, name));
    }

    @PostMapping("/{id}/invitation")
    Invited inviteAgain(Actor actor, @PathVariable UUID id) {
        return desk.inviteAgain(actor, new PartnerId(id))
                .map(this::invited)
                .orElseThrow(() -> Refused.notFound("partner " + id));
    }

    @PostMapping("/{id}/registration")
    PartnerJson register(Actor actor, @PathVariable UUID id, @RequestBody Theirs theirs) {
        Checked checked = new Checked();
        URI url = checked.as("versionsUrl", theirs.versionsUrl(), URI::create);
        Secret token = new Secret(checked.text("token", theirs.token(), 64));
        checked.end();
        return settled(actor, id, "versionsUrl", desk.register(actor, new PartnerId(id), url, token));
    }

    /** New tokens in both directions. */
    @PostMapping("/{id}/renewal")
    PartnerJson renew(Actor actor, @PathVariable UUID id) {
        return settled(actor, id, "id", desk.renew(actor, new PartnerId(id)));
    }

    @DeleteMapping("/{id}/registration")
    PartnerJson end(Actor actor, @PathVariable UUID id) {
        return settled(actor, id, "id", desk.end(actor, new PartnerId(id)));
    }

    /** Sends it again what changed since then. */
    @PostMapping("/{id}/resend")
    PartnerJson resend(Actor actor, @PathVariable UUID id, @RequestBody Lost lost) {
        Checked checked = new Checked();
        Instant since = checked.as("since", lost.since(), Instant::parse);
        checked.end();
        desk.resend(actor, new PartnerId(id), since);
        return get(actor, id);
    }

    /** Compares what it has of us with what we have; the result stands in its {@code comparison} when it is there. */
    @PostMapping("/{id}/comparison")
    PartnerJson compare(Actor actor, @PathVariable UUID id) {
        desk.compare(actor, new PartnerId(id));
        return get(actor, id);
    }

    /** Which locations it may see; it is told what comes into its sight and what leaves it. */
    @PutMapping("/{id}/visibility")
    PartnerJson show(Actor actor, @PathVariable UUID id, @RequestBody Sight wanted) {
        Checked checked = new Checked();
        Visibility visibility = wanted.visibility(checked);
        checked.end();
        Set<LocationId> unknown = desk.show(actor, new PartnerId(id), visibility);
        if (!unknown.isEmpty()) {
            throw Refused.conflict(
                    "locations", "there is no location " + unknown.iterator().next());
        }
        return get(actor, id);
    }

    /**
     * What it is served now, as its version says it.
     *
     * @param kind locations, tariffs, sessions, cdrs or bookings
     */
    @GetMapping("/{id}/served/{kind}")
    ServedJson served(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = "20") int limit) {
        get(actor, id);
        ServedObjects.Kind wanted = Arrays.stream(ServedObjects.Kind.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("kind of object called " + kind));
        Checked checked = new Checked();
        checked.whole("offset", offset, 0, Integer.MAX_VALUE);
        checked.whole("limit", limit, 1, MOST_SERVED);
        checked.end();
        return ServedJson.of(partners.served(actor, new PartnerId(id), wanted, offset, limit));
    }

    private PartnerJson settled(Actor actor, UUID id, String field, Registrar.Outcome outcome) {
        if (outcome instanceof Registrar.Outcome.Failed(var reason, var detail)) {
            throw Refused.conflict(field, (reason + " " + detail).strip());
        }
        return get(actor, id);
    }

    @PostMapping("/{id}/suspend")
    PartnerJson suspend(Actor actor, @PathVariable UUID id) {
        desk.suspend(actor, new PartnerId(id));
        return get(actor, id);
    }

    @PostMapping("/{id}/resume")
    PartnerJson resume(Actor actor, @PathVariable UUID id) {
        desk.resume(actor, new PartnerId(id));
        return get(actor, id);
    }

    private Invited invited(PartnerDesk.Invitation invitation) {
        String url = desk.versionsUrl()
                .map(URI::toString)
                .orElseGet(() -> ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/ocpi/versions")
                        .toUriString());
        return new Invited(invitation.partner().id().toString(), invitation.token(), url);
    }
}
