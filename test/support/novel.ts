/** Two pages of a story, in which people speak and a sentence now and then reads like a definition. */
export const NOVEL = {
  en: `Chapter One

It was raining when Martha came down to the harbour. The boats lay close together, and nobody was about but an old man who mended a net. "You are late," he said, without looking up.

"I know," said Martha. "The train stopped at every gate."

The old man was a sailor who had seen every port between here and the cold north. His name was Aldous, and his hands were brown like the ropes he worked. He had a dog called Tin, a small black thing that slept in a box.

Martha's brother is a fool, she thought, and there is nothing to be done about a fool. The letter in her pocket said: come at once. She had come. The house was dark, and the lamp that used to burn in the window was out.

"Where is he?" she asked.

"Gone – gone with the morning tide," said Aldous. He put down the net. "A man is what he does, miss. And what he does is run."

She laughed, though she did not want to. Behind them the sea went on and on, grey as slate; somewhere a bell rang twice.

That night she sat by the fire and read the letter again. It was written in a hurry. The first line was a joke: the second was not. Hope is a thing that one keeps, her mother used to say, like a coat for winter.

In the morning, she hired a boat.
`,
  ko: `1장 항구

마르타가 항구에 내려갔을 때는 비가 오고 있었다. 배들은 바싹 붙어 있었고, 그물을 깁는 노인 말고는 아무도 없었다. "늦었군." 노인이 고개도 들지 않고 말했다.

"알아요." 마르타가 말했다. "기차가 역마다 섰거든요."

노인은 북쪽 끝까지 모든 항구를 본 뱃사람이었다. 이름은 알도스였고, 손은 그가 만지는 밧줄처럼 갈색이었다. 그에게는 틴이라는 개가 있었는데, 상자에서 자는 작고 검은 녀석이었다.

오빠는 바보다. 마르타는 그렇게 생각했다. 바보는 어쩔 수 없는 것이다. 주머니 속의 편지에는 이렇게 적혀 있었다: 당장 올 것. 그래서 왔다. 집은 어두웠고, 창가에 늘 켜져 있던 등불은 꺼져 있었다.

"어디 있어요?" 그녀가 물었다.

"갔지. 아침 물때에 갔어." 알도스가 그물을 내려놓았다. "사람은 그가 하는 일이야, 아가씨. 그 친구가 하는 일은 달아나는 거고."

그녀는 웃고 싶지 않았지만 웃었다. 등 뒤에서 바다는 잿빛으로 끝없이 이어졌다. 어디선가 종이 두 번 울렸다.

희망이란 겨울 외투처럼 간직하는 것이라고 어머니는 말하곤 했다. 아침이 되자 그녀는 배를 빌렸다.
`,
}
