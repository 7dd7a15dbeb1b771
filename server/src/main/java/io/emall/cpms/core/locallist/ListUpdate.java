package io.emall.cpms.core.locallist;

import io.emall.cpms.core.unit.TokenUid;
import java.util.List;

/**
 * One message to a station about its list.
 *
 * @param version the list's number once it is applied; positive (errata 3.52, field lesson 23)
 * @param full whether it replaces the list; otherwise it changes it
 * @param removed only in a change
 */
public record ListUpdate(int version, boolean full, List<ListEntry> entries, List<TokenUid> removed) {

    int size() {
        return entries.size() + removed.size();
    }
}
