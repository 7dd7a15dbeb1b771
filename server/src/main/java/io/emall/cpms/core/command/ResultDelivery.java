package io.emall.cpms.core.command;

/** Tells the eMSP a result at its response URL. The same command is always told under the same request id. */
public interface ResultDelivery {

    /** @return null if the eMSP took it, else why not */
    @org.jspecify.annotations.Nullable
    String deliver(PartnerCommand command, Result result);
}
