/** What needs a person: malfunctions and other troubles, grouped, acknowledged, cleared, with their history (SP14). */
@NullMarked
package io.emall.cpms.core.alarm;

import org.jspecify.annotations.NullMarked;
