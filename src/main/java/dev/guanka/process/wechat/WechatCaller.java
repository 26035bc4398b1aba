package dev.guanka.process.wechat;

import dev.guanka.process.identity.Person;

/**
 * Who calls, and the app that their token speaks of.
 *
 * @param organisation the one that the app is, or would become, of
 */
public record WechatCaller(Person person, String appId, String organisation) {}
