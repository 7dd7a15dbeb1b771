package io.emall.cpms.core.account;

/** Hashes people's passwords with a memory-hard function (Argon2id). */
public interface PasswordHash {

    String of(String password);

    boolean matches(String password, String hash);
}
