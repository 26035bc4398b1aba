/** What clients of the WeChat-style door need beside WeChat's own calls. */
package dev.guanka.intake.provider;
