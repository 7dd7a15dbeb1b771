package io.emall.cpms.core.profile;

import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.core.location.Evse;
import io.emall.cpms.core.profile.InstalledProfile.Role;
import io.emall.cpms.core.profile.InstalledProfile.State;
import io.emall.cpms.core.profile.ProfileAnswer.Result;
import io.emall.cpms.core.session.ChargingSession;
import io.emall.cpms.core.session.Sessions;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Charging profiles that eMSPs set for their drivers' sessions: refused at once what cannot be, otherwise said to the
 * station in the background, and its answer told at the response URL (O-38).
 */
public final class SessionProfiles {

    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Sessions sessions;
    private final ProfileCommands commands;
    private final InstalledProfiles installed;
    private final Charging charging;
    private final ProfileInstaller installer;
    private final ProfileAnswers answers;
    private final ActiveProfiles active;
    private final Frequency frequency;
    private final Executor background;
    private final Consumer<StationId> changed;
    private final InstantSource clock;

    /** @param changed is told of stations where eMSPs changed what may be drawn */
    public SessionProfiles(
            Sessions sessions,
            ProfileCommands commands,
            InstalledProfiles installed,
            Charging charging,
            ProfileInstaller installer,
            ProfileAnswers answers,
            ActiveProfiles active,
            Executor background,
            Consumer<StationId> changed,
            InstantSource clock) {
        this.sessions = sessions;
        this.commands = commands;
        this.installed = installed;
        this.charging = charging;
        this.installer = installer;
        this.answers = answers;
        this.active = active;
        this.frequency = new Frequency(clock);
        this.background = background;
        this.changed = changed;
        this.clock = clock;
    }

    /** The immediate answer. */
    public sealed interface Receipt {
        /** The result follows within that time. */
        record Accepted(Duration timeout) implements Receipt {}

        /** @param words a sentence for the eMSP */
        record Refused(Why why, String words) implements Receipt {}
    }

    /** Why a request is not taken up. */
    public enum Why {
        UNKNOWN_SESSION,
        REJECTED,
        TOO_OFTEN
    }

    /** Sets or replaces the partner's profile of a session. */
    public Receipt set(PartnerId partner, SessionId id, Schedule schedule, URI responseUrl) {
        return running(partner, id, session -> {
            ChargingProfile profile = profile(partner, session, schedule);
            Set<Refusal> broken = broken(session, profile);
            if (!broken.isEmpty()) {
                return new Receipt.Refused(Why.REJECTED, "The profile does not fit: " + broken);
            }
            return later(
                    partner,
                    responseUrl,
                    new ProfileAnswer.Set(Result.REJECTED),
                    () -> new ProfileAnswer.Set(install(partner, session, profile)));
        });
    }

    /** Takes the partner's profile out of the station. */
    public Receipt clear(PartnerId partner, SessionId id, URI responseUrl) {
        return running(
                partner,
                id,
                session -> later(
                        partner,
                        responseUrl,
                        new ProfileAnswer.Cleared(Result.REJECTED),
                        () -> new ProfileAnswer.Cleared(remove(partner, session))));
    }

    /** What the station itself will do for the session. */
    public Receipt ask(PartnerId partner, SessionId id, Duration span, URI responseUrl) {
        return running(
                partner,
                id,
                session -> later(
                        partner,
                        responseUrl,
                        new ProfileAnswer.Active(new ProfileCommands.Composite.Untold(new CommandOutcome.NoAnswer())),
                        () -> new ProfileAnswer.Active(commands.composite(
                                session.place().station(), ActiveProfiles.evse(session), span, unit(session)))));
    }

    private Receipt running(PartnerId partner, SessionId id, Function<ChargingSession, Receipt> then) {
        Optional<ChargingSession> session = sessions.find(id).filter(found -> found.belongsTo(partner));
        if (session.isEmpty()) {
            return new Receipt.Refused(Why.UNKNOWN_SESSION, "No such session of yours");
        }
        ChargingSession its = session.get();
        if (!its.isActive() || its.transaction() == null || its.place().number() == null) {
            return new Receipt.Refused(Why.REJECTED, "The session does not run");
        }
        if (charging.evses(its.place().station()).stream().noneMatch(Evse::online)) {
            return new Receipt.Refused(Why.REJECTED, "The station is not connected");
        }
        return frequency.admits(id)
                ? then.apply(its)
                : new Receipt.Refused(Why.TOO_OFTEN, "At most " + Frequency.MOST + " requests a minute");
    }

    /** What is answered when its time is over, or after a restart, stands before we promise anything. */
    private Receipt later(PartnerId partner, URI responseUrl, ProfileAnswer unless, Supplier<ProfileAnswer> work) {
        UUID owed = answers.owe(partner, responseUrl, unless, clock.instant().plus(TIMEOUT));
        background.execute(() -> answers.tell(owed, work.get()));
        return new Receipt.Accepted(TIMEOUT);
    }

    private Set<Refusal> broken(ChargingSession session, ChargingProfile profile) {
        List<InstalledProfile> there = installed.of(session.place().station());
        int count = (int) there.stream()
                .filter(InstalledProfile::isInstalled)
                .filter(row -> !profile.replaces(row.profile()))
                .count();
        PowerTraits traits = installed.traits(session.place().station());
        return ProfileRules.broken(profile, traits.told(), true, count);
    }

    /** It takes the level of the partner's earlier one, so that the station replaces that. */
    private ChargingProfile profile(PartnerId partner, ChargingSession session, Schedule schedule) {
        List<InstalledProfile> there = installed.of(session.place().station());
        int evse = ActiveProfiles.evse(session);
        String transaction = Charging.reference(session);
        int level = ActiveProfiles.of(partner, session, there)
                .map(row -> row.profile().stackLevel())
                .orElseGet(() -> StackLevels.free(
                        there,
                        Purpose.TX,
                        evse,
                        transaction,
                        Role.LIMIT,
                        installed.traits(session.place().station()).told().maxStackLevel()));
        ProfileKind kind = schedule.start() == null ? ProfileKind.RELATIVE : ProfileKind.ABSOLUTE;
        return new ChargingProfile(
                installed.nextNumber(), Purpose.TX, evse, level, kind, null, null, transaction, schedule);
    }

    /** One that was not taken at once is not tried again: the eMSP was told that it is not there. */
    private Result install(PartnerId partner, ChargingSession session, ChargingProfile profile) {
        InstalledProfile row = new InstalledProfile(
                profile,
                session.place().station(),
                Role.LIMIT,
                State.WANTED,
                "",
                ActiveProfiles.who(partner),
                "OCPI",
                null,
                clock.instant(),
                clock.instant(),
                null,
                clock.instant().plus(LEASE),
                0);
        installed.save(row);
        InstalledProfile after = installer.attend(row);
        if (after.isInstalled()) {
            active.follow(partner, session);
            changed.accept(after.station());
            return Result.ACCEPTED;
        }
        installer.unwant(after, "NotTaken");
        return Result.REJECTED;
    }

    private Result remove(PartnerId partner, ChargingSession session) {
        Optional<InstalledProfile> row =
                ActiveProfiles.of(partner, session, installed.of(session.place().station()));
        if (row.isEmpty()) {
            return Result.UNKNOWN;
        }
        installer.unwant(row.get(), "ClearedBy " + ActiveProfiles.who(partner));
        Optional<InstalledProfile> after = installed.find(row.get().number()).map(this::attended);
        boolean gone = after.filter(left -> left.state() != State.CLEARED).isEmpty();
        active.follow(partner, session);
        changed.accept(session.place().station());
        return gone ? Result.ACCEPTED : Result.REJECTED;
    }

    private InstalledProfile attended(InstalledProfile row) {
        return row.state() == State.UNWANTED
                ? installer.attend(row.dueAt(clock.instant().plus(LEASE)))
                : row;
    }

    private RateUnit unit(ChargingSession session) {
        return installed.traits(session.place().station()).unit(RateUnit.WATTS);
    }
}
