package io.emall.cpms.core.technical;

import java.util.List;
import java.util.function.Supplier;

/** Whether a document may be sent. */
public sealed interface Preparation {

    /**
     * It may.
     *
     * @param kept the document as it may be kept: without secrets, drivers' tokens shortened
     * @param call sends it and waits for the answer
     */
    record Ready(String kept, Supplier<CommandResult> call) implements Preparation {}

    /** It breaks the rules of the station's version; nothing was sent. */
    record Refused(List<Problem> problems) implements Preparation {}

    /** The station is not offered such a command. */
    record NotOffered() implements Preparation {}
}
