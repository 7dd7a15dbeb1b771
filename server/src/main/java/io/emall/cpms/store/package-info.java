/** What must outlive the process, in PostgreSQL: one class per port of the core. */
@NullMarked
package io.emall.cpms.store;

import org.jspecify.annotations.NullMarked;
