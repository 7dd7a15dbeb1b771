package io.emall.cpms.core.technical;

import io.emall.cpms.core.unit.StationId;
import java.util.List;
import java.util.Locale;

/** What stations can be asked beyond what the business needs, as forms and documents. */
public interface TechnicalCommands {

    /** In what it speaks, or spoke when it was last connected; none if it never was. */
    List<CommandDescription> offered(StationId station, Locale language);

    /**
     * Holds a document against the rules, without sending it.
     *
     * @param document JSON
     */
    Preparation prepare(StationId station, String name, String document);
}
