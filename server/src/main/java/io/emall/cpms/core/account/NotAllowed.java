package io.emall.cpms.core.account;

/** Somebody tried what their role does not permit; the doors answer 403. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotAllowed(Role role, Permission permission) {
        super("A " + role + " may not " + permission);
    }
}
