/** Letters in small and without their marks: "Bình Thuận, huyện Đức Linh" → "binh thuan, huyen duc linh". */
export function withoutMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("đ", "d");
}
