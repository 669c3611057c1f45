"""Names of countries, peoples and cities, and the words by which a venue is known."""

from __future__ import annotations

from podium.layout.words import abroad

COUNTRIES = tuple(
    "Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|"
    "Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia|"
    "Herzegovina|Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon|Canada|"
    "Cape Verde|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|Costa Rica|"
    "Croatia|Cuba|Cyprus|Czech Republic|Czechia|Denmark|Djibouti|Dominica|Dominican Republic|"
    "Ecuador|Egypt|El Salvador|England|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|"
    "Gabon|Gambia|Georgia|Germany|Ghana|Greece|Grenada|Guatemala|Guinea|Guyana|Haiti|Holy See|"
    "Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|"
    "Japan|Jordan|Kazakhstan|Kenya|Kiribati|Korea|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|"
    "Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|"
    "Mali|Malta|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|Mongolia|Montenegro|Morocco|"
    "Mozambique|Myanmar|Namibia|Nauru|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|"
    "North Korea|North Macedonia|Norway|Oman|Pakistan|Palau|Palestine|Panama|Papua New Guinea|"
    "Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Republic of Korea|Romania|Russia|"
    "Russian Federation|Rwanda|Samoa|San Marino|Saudi Arabia|Scotland|Senegal|Serbia|Seychelles|"
    "Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Korea|"
    "South Sudan|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan|"
    "Tanzania|Thailand|Timor-Leste|Togo|Tonga|Tunisia|Turkey|Türkiye|Turkmenistan|Tuvalu|Uganda|"
    "Ukraine|United Arab Emirates|UAE|United Kingdom|UK|United States|United States of America|USA|"
    "US|U.S.|Uruguay|Uzbekistan|Vanuatu|Vatican|Venezuela|Viet Nam|Vietnam|Wales|Yemen|Zambia|"
    "Zimbabwe|ROK|DPRK|PRC|People’s Republic of China".split("|")
)

REGIONS = frozenset(
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|"
    "Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|"
    "Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|"
    "North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|"
    "South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Ontario|"
    "Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|"
    "New South Wales|NSW|Queensland|QLD|South Australia|Western Australia|Tasmania|"
    "Northern Territory|ACT|Northern Ireland|Bavaria|Saxony|Brandenburg|Hesse|Tuscany|Sicily|"
    "Andalusia|Catalonia|Brittany|Normandy|Okinawa|Hokkaido|Crimea|Tatarstan|Dagestan|Kerala|"
    "Goa|Gujarat|Punjab|Sindh|Gauteng|KwaZulu-Natal|Western Cape".split("|")
)
"""Parts of countries that stand behind a town and its comma."""

DEMONYMS = frozenset(
    "afghan albanian algerian american angolan argentine armenian australian austrian azerbaijani "
    "bahraini bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian "
    "cambodian "
    "canadian chilean chinese colombian croatian cuban cypriot czech danish dutch ecuadorian "
    "egyptian emirati english estonian ethiopian finnish french georgian german ghanaian greek "
    "hungarian icelandic indian indonesian iranian iraqi irish israeli italian japanese jordanian "
    "kazakh kenyan korean kuwaiti kyrgyz lao latvian lebanese libyan lithuanian luxembourgish "
    "malaysian maltese mexican moldovan mongolian montenegrin moroccan nepali nepalese nigerian "
    "norwegian omani pakistani palestinian peruvian philippine polish portuguese qatari romanian "
    "russian rwandan saudi scottish senegalese serbian singaporean slovak slovenian somali "
    "south african spanish sudanese swedish swiss syrian tajik thai tunisian turkish turkmen "
    "ugandan ukrainian uruguayan uzbek venezuelan vietnamese yemeni zambian soviet "
    "asian african balkan nordic baltic".split()
)

CITIES = frozenset(
    "Abidjan|Adelaide|Aktau|Aleppo|Alexandria|Anchorage|Antananarivo|Apia|Aqaba|Arkhangelsk|"
    "Asuncion|Asunción|Atlanta|Bangui|Banjul|Barcelona|Basel|Basra|Batumi|Belfast|Benghazi|"
    "Bergen|Birmingham|Bishkek|Bissau|Bloemfontein|Bonn|Boston|Brazzaville|Bridgetown|Bruges|"
    "Bujumbura|Calcutta|Cancun|Cancún|Cape Town|Cardiff|Cartagena|Casablanca|Charlevoix|Chennai|"
    "Chiang Mai|Christchurch|Conakry|Cologne|Cotonou|Dallas|Dalian|Dar es Salaam|Darwin|"
    "Denpasar|Detroit|Dili|Djerba|Dodoma|Donostia|Dresden|Durban|Edinburgh|Erbil|Esbjerg|"
    "Florence|Fort Worth|Freetown|Funafuti|Gaborone|Gaza|Gaziantep|Gdansk|Gdańsk|Georgetown|Goa|"
    "Gothenburg|Granada|Graz|Guatemala City|Haifa|Hakone|Hobart|Honiara|Houston|Hyderabad|"
    "Ise-Shima|Izmir|Juba|Karachi|Kaliningrad|Karuizawa|Khabarovsk|Kingston|Kingstown|Kinshasa|"
    "Kirkuk|Kolkata|Krasnoyarsk|Krasnodar|Kuwait City|La Paz|Lahore|Laquila|Leeds|Leipzig|"
    "Libreville|Lilongwe|Linz|Lome|Lomé|Lübeck|Majuro|Malabo|Managua|Manchester|Maputo|Maseru|"
    "Mbabane|Miami|Milan|Mogadishu|Monrovia|Moroni|Mosul|Münster|N’Djamena|Naha|Naples|Nassau|"
    "Naypyidaw|Nay Pyi Taw|Ndjamena|Newport|Niamey|Nice|Nizhny Novgorod|Nouakchott|Nouméa|"
    "Novosibirsk|Nuku’alofa|Odesa|Odessa|Okinawa|Ouagadougou|Palanga|Panama City|Paramaribo|"
    "Philadelphia|Pittsburgh|Port Louis|Port Moresby|Port Vila|Port-au-Prince|Porto|Praia|"
    "Pristina|Quebec City|Reykjavík|Rostov-on-Don|Saint Lucia|San José|San Jose|San Juan|San "
    "Salvador|Sanaa|Santo Domingo|São Paulo|Sao Paulo|Sapporo|Sendai|Seattle|Sharjah|Shenzhen|"
    "Shymkent|Simferopol|Split|Tabriz|Tampere|Tarawa|Tegucigalpa|Thessaloniki|Thimphu|Toledo|"
    "Toyama|Trieste|Tromsø|Tromso|Turin|Turku|Uljanovsk|Valletta|Valencia|Venice|Versailles|"
    "Victoria|Visby|Wuhan|Xi’an|Xiamen|Yalta|Yekaterinburg|Yuzhno-Sakhalinsk|Zagreb|Zermatt|Abu "
    "Dhabi|Abuja|Accra|Addis Ababa|Aden|Algiers|Almaty|Amman|Amsterdam|Ankara|Antalya|Ashgabat|"
    "Asmara|Astana|Athens|Auckland|Baghdad|Baku|Bali|Bamako|Bandar Seri Begawan|Bangkok|Beijing|"
    "Beirut|Belgrade|Berlin|Bern|Biarritz|Bishkek|Bogota|Bogotá|Boao|Brasilia|Brasília|Bratislava|"
    "Brisbane|Brussels|Bucharest|Budapest|Buenos Aires|Busan|Cairo|Camp David|Canberra|Caracas|"
    "Chengdu|Chicago|Chisinau|Colombo|Copenhagen|Da Nang|Dakar|Damascus|Davos|Delhi|Dhaka|Doha|"
    "Donetsk|Dubai|Dublin|Dushanbe|Fukuoka|Geneva|Guangzhou|Hague|The Hague|Hamburg|Hangzhou|Hanoi|"
    "Harare|Havana|Helsinki|Hiroshima|Hong Kong|Honolulu|Islamabad|Istanbul|Jakarta|Jeddah|"
    "Jerusalem|Kabul|Kampala|Kathmandu|Kazan|Khartoum|Kiev|Kyiv|Kigali|Kobe|Kuala Lumpur|Kyoto|"
    "Lausanne|Lima|Lisbon|Ljubljana|London|Los Angeles|Luanda|Lusaka|Luxembourg|Madrid|Male|Manama|"
    "Manila|Marrakesh|Melbourne|Mexico City|Minsk|Monterrey|Montevideo|Montreal|Moscow|Mumbai|"
    "Munich|Muscat|Nagoya|Nairobi|New Delhi|New York|New York City|Nicosia|Nur-Sultan|Osaka|Oslo|"
    "Ottawa|Panmunjom|Paris|Perth|Phnom Penh|Podgorica|Port Moresby|Prague|Pretoria|Pyongyang|"
    "Quito|"
    "Rabat|Ramallah|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|Samarkand|San Francisco|Santiago|"
    "Sanya|Sarajevo|Seoul|Shanghai|Sharm el-Sheikh|Skopje|Sochi|Sofia|St Petersburg|St. Petersburg|"
    "Saint Petersburg|Stockholm|Strasbourg|Suva|Sydney|Taipei|Tallinn|Tashkent|Tbilisi|Tehran|"
    "Tel Aviv|Tirana|Tokyo|Toronto|Tripoli|Tunis|Ufa|Ulaanbaatar|Vancouver|Vatican City|Vienna|"
    "Vientiane|Vilnius|Vladivostok|Warsaw|Washington|Washington, DC|Washington, D.C.|"
    "Washington D.C.|Washington DC|Wellington|Yangon|Yaounde|Yerevan|Yokohama|Zagreb|Zurich|"
    f"{abroad.CITIES}".split("|")
)

VENUES = (
    r"\b(?:room|hall|house|hotel|palace|ministry|headquarters|hq|cent(?:er|re)|airport|embassy|"
    r"auditorium|kremlin|building|residence|university|institute|mission|chancellery|villa|castle|"
    r"garden|lawn|gallery|theat(?:re|er)|stakeout|base|library|museum|school|college|academy|club|"
    r"station|flight|air force one|air force two|en route|aboard|on board|"
    r"via (?:telephone|teleconference|video\s?conference|videolink|video link|webex|zoom)|"
    r"podium|pavilion|ballroom|driveway|terminal|province|prefecture|region|bhawan|bhavan|"
    r"square|street|avenue|quay|harbou?r|port|island|resort|complex|forum|plaza|tarmac|lobby|"
    r"cabinet office|oval office|malacañang|state department|department of state|white house|"
    rf"capitol|{abroad.VENUES})\b|{abroad.VENUES_UNPARTED}"
)
"""Words by which a place inside a town is known."""
