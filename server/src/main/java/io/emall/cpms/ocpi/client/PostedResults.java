package io.emall.cpms.ocpi.client;

import io.emall.cpms.core.command.PartnerCommand;
import io.emall.cpms.core.command.Request;
import io.emall.cpms.core.command.Result;
import io.emall.cpms.core.command.ResultDelivery;
import io.emall.cpms.core.token.Driver;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.ocpi.http.Exchange;
import io.emall.cpms.ocpi.http.PartnerHttp;
import io.emall.wire.ocpi.v221.CommandResult;
import io.emall.wire.ocpi.v221.CommandResultType;
import io.emall.wire.ocpi.v221.DisplayText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** POST of a command's result to its response URL, under the command's own X-Request-ID (O-37). */
public final class PostedResults implements ResultDelivery {

    private final Function<PartnerId, Optional<Link>> links;
    private final PartnerHttp http;

    PostedResults(Function<PartnerId, Optional<Link>> links, PartnerHttp http) {
        this.links = links;
        this.http = http;
    }

    @Override
    public @Nullable String deliver(PartnerCommand command, Result result) {
        Optional<Link> link = links.apply(command.partner());
        if (link.isEmpty()) {
            return "the partner is not connected";
        }
        CommandResult body = new CommandResult(
                CommandResultType.valueOf(result.type().name()),
                result.message().isBlank() ? null : List.of(new DisplayText("en", result.message())));
        Exchange answer = http.send(to(link.get(), command.request())
                .ask("POST", command.responseUrl(), body)
                .known(command.id().toString()));
        return answer instanceof Exchange.Done ? null : answer.words();
    }

    /** The party whose driver it is about, even if its hub calls it away: it asked. */
    private static Link.To to(Link link, Request request) {
        @Nullable
        Driver driver =
                switch (request) {
                    case Request.StartSession start -> start.driver();
                    case Request.Reserve reserve -> reserve.driver();
                    case Request.StopSession _, Request.Unlock _, Request.CancelReservation _ -> null;
                };
        return link.towards(driver);
    }
}
