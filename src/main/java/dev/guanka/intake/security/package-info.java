/** One login and one list of who may call what, before every door. */
package dev.guanka.intake.security;
