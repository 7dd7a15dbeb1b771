/**
 * What must outlive the process, in PostgreSQL: one class per port of the core. Facts go through lanes, everything else
 * through plain transactions.
 */
@NullMarked
package io.emall.cpms.store;

import org.jspecify.annotations.NullMarked;
