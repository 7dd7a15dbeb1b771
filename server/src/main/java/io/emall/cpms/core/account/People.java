package io.emall.cpms.core.account;

import io.emall.cpms.core.unit.UserId;
import io.emall.cpms.core.unit.Uuids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Accounts: the first administrator, logging in, and looking after the others (use case 1, R5). */
public final class People {

    private static final int SHORTEST_PASSWORD = 12;

    private final Users users;
    private final PasswordHash passwords;
    private final LoginThrottle throttle;
    private final AuditLog audit;
    private final Uuids uuids;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final String setUpToken = secret();

    public People(
            Users users,
            PasswordHash passwords,
            LoginThrottle throttle,
            AuditLog audit,
            Uuids uuids,
            InstantSource clock) {
        this.users = users;
        this.passwords = passwords;
        this.throttle = throttle;
        this.audit = audit;
        this.uuids = uuids;
        this.clock = clock;
    }

    /** What lets the first administrator in, once; empty as soon as there is one. */
    public Optional<String> setUpToken() {
        return users.isEmpty() ? Optional.of(setUpToken) : Optional.empty();
    }

    public boolean isSetUpToken(String token) {
        return users.isEmpty()
                && MessageDigest.isEqual(
                        setUpToken.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    /** The first administrator, who holds the token or comes from the configuration. */
    public Outcome addFirst(String name, String password) {
        return add(name, password, Role.ADMINISTRATOR, true);
    }

    public Outcome add(Actor by, String name, String password, Role role) {
        by.must(Permission.MANAGE_USERS);
        Outcome outcome = add(name, password, role, false);
        if (outcome instanceof Outcome.Done) {
            audit.record(by, "add " + role, "user " + name);
        }
        return outcome;
    }

    /** @param address where the attempt comes from, for the throttle */
    public Login logIn(String name, String password, String address) {
        Duration wait = throttle.wait(name, address);
        if (wait.isPositive()) {
            return new Login.Wait(wait);
        }
        Optional<User> user = isName(name) ? users.findByName(name).filter(User::enabled) : Optional.empty();
        String hash = user.flatMap(u -> users.passwordHash(u.id())).orElse("");
        // An unknown name costs as much time as a wrong password, so that names cannot be probed.
        boolean right = passwords.matches(password, hash.isEmpty() ? decoy() : hash) && !hash.isEmpty();
        if (!right) {
            throttle.failed(name, address);
            return new Login.Wrong();
        }
        throttle.succeeded(name, address);
        return new Login.Welcome(user.orElseThrow());
    }

    /** What the database could not even look for is nobody's name. */
    private static boolean isName(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    public List<User> all(Actor by) {
        by.must(Permission.MANAGE_USERS);
        return users.all();
    }

    /** Changes role or access; the last enabled administrator stays one. */
    public Outcome change(Actor by, UserId id, Role role, boolean enabled) {
        by.must(Permission.MANAGE_USERS);
        User user = users.find(id).orElse(null);
        if (user == null) {
            return new Outcome.NoSuchUser();
        }
        boolean stays = role == Role.ADMINISTRATOR && enabled;
        if (!stays && isLastAdministrator(user)) {
            return new Outcome.LastAdministrator();
        }
        users.save(new User(id, user.name(), role, enabled, user.createdAt()));
        audit.record(by, "set " + role + (enabled ? "" : ", disabled"), "user " + user.name());
        return new Outcome.Done(user);
    }

    /** People change their own password, administrators anybody's. */
    public Outcome changePassword(Actor by, UserId id, String password) {
        if (!by.id().equals(id)) {
            by.must(Permission.MANAGE_USERS);
        }
        User user = users.find(id).orElse(null);
        if (user == null) {
            return new Outcome.NoSuchUser();
        }
        if (password.length() < SHORTEST_PASSWORD) {
            return new Outcome.PasswordTooShort(SHORTEST_PASSWORD);
        }
        users.savePasswordHash(id, passwords.of(password));
        audit.record(by, "change password", "user " + user.name());
        return new Outcome.Done(user);
    }

    /** A token for the person's own software; shown once. Replaces an older one with the same label. */
    public String newApiToken(Actor by, String label) {
        String token = secret();
        users.removeApiToken(by.id(), label);
        users.addApiToken(by.id(), label, token);
        audit.record(by, "new API token", label);
        return token;
    }

    public List<String> apiTokens(Actor by) {
        return users.apiTokenLabels(by.id());
    }

    public void removeApiToken(Actor by, String label) {
        users.removeApiToken(by.id(), label);
        audit.record(by, "remove API token", label);
    }

    private Outcome add(String name, String password, Role role, boolean first) {
        if (!name.matches("\\S.{0,98}\\S")) {
            return new Outcome.BadName();
        }
        if (password.length() < SHORTEST_PASSWORD) {
            return new Outcome.PasswordTooShort(SHORTEST_PASSWORD);
        }
        User user = new User(new UserId(uuids.next()), name, role, true, clock.instant());
        String hash = passwords.of(password);
        boolean added = first ? users.addFirst(user, hash) : users.add(user, hash);
        if (!added) {
            return first ? new Outcome.NotFirst() : new Outcome.NameTaken();
        }
        return new Outcome.Done(user);
    }

    private boolean isLastAdministrator(User user) {
        return users.all().stream()
                .filter(u -> u.enabled() && u.role() == Role.ADMINISTRATOR)
                .allMatch(u -> u.id().equals(user.id()));
    }

    private volatile String decoyHash = "";

    private String decoy() {
        if (decoyHash.isEmpty()) {
            decoyHash = passwords.of(setUpToken);
        }
        return decoyHash;
    }

    private String secret() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What came of a login. */
    public sealed interface Login {
        record Welcome(User user) implements Login {}

        record Wrong() implements Login {}

        /** Too many failures: nothing was checked. */
        record Wait(Duration left) implements Login {}
    }

    /** What came of a change to an account. */
    public sealed interface Outcome {
        record Done(User user) implements Outcome {}

        record BadName() implements Outcome {}

        record PasswordTooShort(int minimum) implements Outcome {}

        record NameTaken() implements Outcome {}

        record NotFirst() implements Outcome {}

        record NoSuchUser() implements Outcome {}

        record LastAdministrator() implements Outcome {}
    }
}
