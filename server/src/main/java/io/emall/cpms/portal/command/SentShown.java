package io.emall.cpms.portal.command;

import io.emall.cpms.core.technical.CommandResult;
import io.emall.cpms.core.technical.Sent;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command that was sent, as it is shown.
 *
 * @param outcome a word for the message files: Waiting, Answered, Refused, Offline, NoAnswer, Failed
 * @param look how good that is: wait, done, failed, unsure
 * @param words the station's own
 */
public record SentShown(
        Sent sent,
        String outcome,
        String look,
        String words,
        List<Answer> request,
        List<Answer> answer,
        String rawRequest,
        @Nullable String rawAnswer) {
    private static final Set<String> NOES = Set.of(
            "Rejected",
            "Failed",
            "NotSupported",
            "NotImplemented",
            "UnlockFailed",
            "Unknown",
            "UnknownMessageId",
            "UnknownVendorId",
            "VersionMismatch",
            "NotFound",
            "Occupied",
            "Faulted",
            "Unavailable");

    static SentShown of(Sent sent) {
        return switch (sent.result()) {
            case null -> of(sent, "Waiting", "wait", "", null);
            case CommandResult.Answered(String document, var status) -> answered(sent, document, status);
            case CommandResult.Offline() -> of(sent, "Offline", "failed", "", null);
            case CommandResult.NoAnswer() -> of(sent, "NoAnswer", "unsure", "", null);
            case CommandResult.Failed(var code, var words) ->
                of(sent, "Failed", "failed", (code + " " + words).strip(), null);
        };
    }

    private static SentShown answered(Sent sent, String document, @Nullable String status) {
        boolean no = status != null && NOES.contains(status);
        return of(sent, no ? "Refused" : "Answered", no ? "failed" : "done", status == null ? "" : status, document);
    }

    private static SentShown of(Sent sent, String outcome, String look, String words, @Nullable String document) {
        return new SentShown(
                sent,
                outcome,
                look,
                words,
                Answer.of(sent.document()),
                document == null ? List.of() : Answer.of(document),
                Answer.pretty(sent.document()),
                document == null ? null : Answer.pretty(document));
    }
}
