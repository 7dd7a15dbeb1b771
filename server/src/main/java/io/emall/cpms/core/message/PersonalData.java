package io.emall.cpms.core.message;

import io.emall.cpms.core.message.JsonText.Items;
import io.emall.cpms.core.message.JsonText.Member;
import io.emall.cpms.core.message.JsonText.Members;
import io.emall.cpms.core.message.JsonText.Node;
import io.emall.cpms.core.message.JsonText.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Covers up what tells who charges: id tokens of all versions but for their last characters, and whole what may hold
 * anything (DataTransfer, customer information, contract certificates).
 */
public final class PersonalData {
    private static final Set<String> TOKENS = Set.of("idtag", "parentidtag", "idtoken", "additionalidtoken");
    /** In 2.x a token is an object that also says of what type it is. */
    private static final Set<String> HOLDERS = Set.of("idtoken", "groupidtoken");

    private static final Set<String> WHOLE = Set.of(
            "groupidtoken",
            "customeridentifier",
            "emaid",
            "evccid",
            "vehicleid",
            "data",
            "certificate",
            "exirequest",
            "exiresponse");

    private PersonalData() {}

    /** The frame without them; one that cannot be read is covered up whole. */
    public static String hidden(String frame) {
        if (frame.isBlank()) {
            return frame;
        }
        Cover cover = new Cover();
        switch (JsonText.read(frame)) {
            case Items message -> hide(message, cover);
            case Members members -> hide(members, cover);
            case Value _ -> {
                return Cover.MASK;
            }
            case null -> {
                return Cover.MASK;
            }
        }
        return cover.over(frame);
    }

    /** A bare value that stands where a payload should may be anything; a refusal's words are its own. */
    private static void hide(Items message, Cover cover) {
        int payload = payload(message.all().isEmpty() ? null : message.all().getFirst());
        for (int i = 0; i < message.all().size(); i++) {
            Node part = message.all().get(i);
            if (i >= payload && part instanceof Value value) {
                cover.with(value, Cover.MASK);
            }
            hide(part, cover);
        }
    }

    /** Where the payload begins in a message of this type. */
    private static int payload(@Nullable Node type) {
        return switch (type instanceof Value value ? value.text() : "") {
            case "2", "6" -> 3;
            case "3" -> 2;
            case "4", "5" -> Integer.MAX_VALUE;
            default -> 0;
        };
    }

    private static void hide(Node node, Cover cover) {
        switch (node) {
            case Value _ -> {}
            case Items items -> items.all().forEach(item -> hide(item, cover));
            case Members members -> {
                boolean personal = Cover.isAbout(members, name -> name.equalsIgnoreCase("VehicleId"));
                members.all().forEach(member -> hide(member, personal, cover));
            }
        }
    }

    private static void hide(Member member, boolean personal, Cover cover) {
        String name = Cover.folded(member);
        if (HOLDERS.contains(name) && member.value() instanceof Members) {
            hide(member.value(), cover);
        } else if (TOKENS.contains(name) && member.value() instanceof Value value) {
            cover.with(value, masked(value.text()));
        } else if (TOKENS.contains(name) || WHOLE.contains(name) || personal && Cover.holdsTheValue(member)) {
            cover.all(member.value());
        } else {
            hide(member.value(), cover);
        }
    }

    /** As {@link io.emall.cpms.core.unit.TokenUid#masked()}, for texts that are no token too. */
    private static String masked(String token) {
        return token.length() <= 4 ? Cover.MASK : Cover.MASK + token.substring(token.length() - 4);
    }
}
