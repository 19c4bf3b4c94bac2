package org.openhpf.identity.person;

import java.util.List;
import java.util.Optional;
import org.openhpf.edge.http.AssuranceWays;
import org.openhpf.edge.http.Field;

/** Oneself, as the pages show it. */
public record MeView(
    @Field(value = "Opaque id", example = "01k9vq3m8e7k2f0000000000003") String personId,
    @Field(value = "Name, its first character hidden", example = "*示例") Optional<String> name,
    @Field(value = "Phone, its middle hidden", example = "138****0000") Optional<String> phone,
    @Field(value = "Id number, its middle hidden", example = "440***********0015")
        Optional<String> idNumber,
    @Field(value = "Assurance level of this sign-in, 1 to 4", example = "2") int level,
    @Field(value = "Level of what has been proven", example = "2") int provenLevel,
    @Field("citizen, agent, staff, officer, auditor, admin") List<String> roles,
    @Field("Id of the person or employer one acts for now") Optional<String> actingFor,
    @Field("What would raise the level, the easiest first") List<AssuranceWays.Way> waysToRaise) {}
