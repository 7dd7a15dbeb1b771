package io.emall.cpms.core.account;

/** Hashes secrets of full entropy under a key of this installation, so that a stolen table is of no use (§5a.12). */
public interface KeyedHash {

    byte[] of(byte[] secret);
}
