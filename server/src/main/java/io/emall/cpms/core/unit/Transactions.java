package io.emall.cpms.core.unit;

/** Lets several writes of people's edits happen together or not at all. Stations' facts have their own way. */
public interface Transactions {

    void atomically(Runnable writes);
}
