package io.emall.cpms.core.account;

import io.emall.cpms.core.unit.UserId;
import java.util.List;
import java.util.Optional;

/** The people, their password hashes (Argon2id, made by the caller) and their API tokens (keyed hashes). */
public interface Users {

    boolean isEmpty();

    Optional<User> find(UserId id);

    /** By name, without regard to case. */
    Optional<User> findByName(String name);

    List<User> all();

    /** @return false if the name is taken */
    boolean add(User user, String passwordHash);

    /** Adds the first user only if there is none yet; false otherwise. Safe against two doing so at once. */
    boolean addFirst(User user, String passwordHash);

    void save(User user);

    Optional<String> passwordHash(UserId id);

    void savePasswordHash(UserId id, String hash);

    /** Whose API token this (plain) is. */
    Optional<User> findByApiToken(String token);

    void addApiToken(UserId user, String label, String token);

    List<String> apiTokenLabels(UserId user);

    void removeApiToken(UserId user, String label);
}
