package io.emall.cpms.store.embedded;

/** What a client needs to use the database of the CPMS. */
public record Login(String jdbcUrl, String user, String password) {
    @Override
    public String toString() {
        return user + " at " + jdbcUrl;
    }
}
