package io.emall.cpms.core.customer;

/** Which customer is meant: by what the station may know of them. */
public sealed interface Subject {

    /** @param type such as ISO14443 or eMAID */
    record Token(String value, String type) implements Subject {}

    /** Whatever vendor and operator agreed upon, at most 64 characters. */
    record Identifier(String text) implements Subject {}

    /**
     * A contract certificate's hashes.
     *
     * @param algorithm SHA256, SHA384 or SHA512
     * @param issuerName hash of the issuer's name, in hexadecimal
     * @param issuerKey hash of the issuer's key, in hexadecimal
     * @param serial in hexadecimal
     */
    record Certificate(String algorithm, String issuerName, String issuerKey, String serial) implements Subject {}

    /** For people to read. */
    default String words() {
        return switch (this) {
            case Token(var value, var type) -> type + " " + value;
            case Identifier(var text) -> text;
            case Certificate(var algorithm, var name, var key, var serial) -> "certificate " + serial;
        };
    }
}
