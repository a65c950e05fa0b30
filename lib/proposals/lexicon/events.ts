/**
 * Words that news uses for the same thing from different mouths: who is accused of sheltering rebels denies harbouring
 * guerrillas. One group a line; two claims are compared by groups, so that a denial in other words finds its claim.
 */
export const SAME_THING = `
  kill dead death die murder slay massacre fatality
  attack strike bomb raid shell assault bombard airstrike offensive missile
  troop soldier army military force forces servicemen
  rebel guerrilla insurgent militant fighter gunman
  plane aircraft jet warplane airliner jetliner helicopter pilot
  shelter harbour harbor host
  weapon arm munition ammunition rocket
  steal theft embezzle rob pocket divert siphon misappropriate
  bribe kickback corrupt corruption backhander
  defraud fraud swindle scam cheat
  delete destroy erase wipe shred
  conceal hide withhold suppress cover-up coverup cover secret
  know knew aware learn
  order direct instruct command
  abuse assault torture mistreat beat
  rape molest harass grope
  meet meeting talk encounter
  interfere jam meddle tamper rig
  vote ballot election poll
  pollute dump discharge spill leak contaminate
  dope drug inject substance hormone steroid
  sack dismiss oust
  test sample
  fault faulty defect defective flaw danger dangerous unsafe
  injure injury hurt wound
  cross enter intrude intrusion incursion invade invasion
  lie mislead deceive
  spy espionage snoop eavesdrop bug
  threaten threat blackmail intimidate
  sell sale
  shoot shot fire gunfire gun
  buy purchase acquire acquisition takeover
  money cash fund payment pay
  bid contract tender
  favour favor favoritism favouritism steer
  fabricate fake forge invent stage
  warn warning alert
  close closure shut
  resign quit leave step
  price charge overcharge surcharge bill
  intervene intervention prop
  copy plagiarise plagiarize duplicate
  discriminate racist racism
  own owner belong
`;
