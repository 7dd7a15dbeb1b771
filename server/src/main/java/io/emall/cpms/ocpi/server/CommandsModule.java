package io.emall.cpms.ocpi.server;

import io.emall.cpms.core.command.CommandDesk;
import io.emall.cpms.core.command.Receipt;
import io.emall.cpms.core.command.Request;
import io.emall.wire.ocpi.v221.CommandResponse;
import io.emall.wire.ocpi.v221.CommandResponseType;
import io.emall.wire.ocpi.v221.DisplayText;
import io.emall.wire.ocpi.v221.InterfaceRole;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Partners ask for commands here; the one result follows at their response URL (mod_commands, O-37). */
@Controller
@RequestMapping(Module.ROOT + "/commands")
final class CommandsModule implements Module {

    private final CommandDesk desk;
    private final ResponseUrls responseUrls;

    CommandsModule(CommandDesk desk, ResponseUrls responseUrls) {
        this.desk = desk;
        this.responseUrls = responseUrls;
    }

    @Override
    public String identifier() {
        return "commands";
    }

    @Override
    public InterfaceRole role() {
        return InterfaceRole.RECEIVER;
    }

    @PostMapping("/{command}")
    Reply post(Caller caller, @PathVariable("command") String command, Body body) {
        Optional<CommandReader> reader = Optional.ofNullable(CommandReader.ALL.get(command));
        if (reader.isEmpty()) {
            return Reply.ok(answer(CommandResponseType.NOT_SUPPORTED, 0, null));
        }
        Request request = reader.get().read(body, caller.partner());
        URI responseUrl = responseUrls.check(
                caller.partner(), body.object().path("response_url").asString(""));
        return reply(desk.receive(caller.partner().id(), request, responseUrl));
    }

    private static Reply reply(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted accepted ->
                Reply.ok(answer(
                        CommandResponseType.ACCEPTED, (int) accepted.timeout().toSeconds(), null));
            case Receipt.Rejected(String why) -> Reply.ok(answer(CommandResponseType.REJECTED, 0, why));
            case Receipt.UnknownSession unknown -> Reply.ok(answer(CommandResponseType.UNKNOWN_SESSION, 0, null));
            case Receipt.NotSupported(String why) -> Reply.ok(answer(CommandResponseType.NOT_SUPPORTED, 0, why));
            case Receipt.UnknownLocation(String why) ->
                new Reply(200, Reply.UNKNOWN_LOCATION, why, answer(CommandResponseType.REJECTED, 0, why), Map.of());
        };
    }

    private static CommandResponse answer(CommandResponseType result, int timeout, @Nullable String why) {
        return new CommandResponse(result, timeout, why == null ? null : List.of(new DisplayText("en", why)));
    }
}
