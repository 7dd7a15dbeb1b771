/**
 * How much power may flow when: charging profiles as stations keep them, what of them is in force, what we want installed and
 * what stations say of it.
 */
@NullMarked
package io.emall.cpms.core.profile;

import org.jspecify.annotations.NullMarked;
